import type { ConsentKind } from '@/lib/application/rules/consent-texts'
import { expectedAmount } from '@/lib/application/rules/expected-grant'
import type { ChosenAccount } from '@/lib/application/schema'
import { choosePayeeAccount } from '@/lib/application/steps/choose-payee-account'
import { fileCase } from '@/lib/application/steps/file-case'
import { findLiveCase } from '@/lib/application/steps/find-live-case'
import { findPayee } from '@/lib/application/steps/find-payee'
import { openDraft } from '@/lib/application/steps/open-draft'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText, type Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import type { Offer, OfferedKind } from '../model'
import { mayAnswer } from '../permission'
import { closeOffer, findOfferForUpdate } from '../repository/offers'
import { whyNotConfirmed } from '../rules/why-not-confirmed'
import { judgeOffered, type Judged } from './judge-offered'

/** The offer, what of it was seen, and what was agreed to. */
export type Confirming = {
  readonly offerId: string
  readonly versionId: string
  readonly amountFen: number
  readonly account: ChosenAccount
  readonly consents: readonly ConsentKind[]
  /** Given where one account is chosen for many: whose it is. */
  readonly payeeKind?: OfferedKind
}

/** Files the case that an offer becomes, by the steps of any other case. Pressed twice it is the one case. */
export async function confirmOne(
  tx: Tx,
  actor: Actor,
  confirming: Confirming,
  now: Date,
): Promise<Result<{ applicationId: string }, Failure>> {
  const offer = await findOfferForUpdate(tx, actor.countyCode, confirming.offerId)
  const refusal = offer ? mayAnswer(actor, offer) : ({ kind: 'notFound', what: 'offer' } as const)
  if (refusal || !offer) return fail(refusal ?? { kind: 'notFound', what: 'offer' })
  if (offer.applicationId !== null) return ok({ applicationId: offer.applicationId })
  if (offer.status !== 'open') return fail({ kind: 'conflict', expected: 'open', found: offer.status })
  const judged = await judgeNow(tx, offer, confirming, now)
  if (!judged.ok) return judged
  return fileOffer(tx, actor, { offer, judged: judged.value, confirming }, now)
}

/** As things are now: by its day, with no case of another making, and for the very sum that was shown. */
async function judgeNow(
  tx: Tx,
  offer: Offer,
  { amountFen, versionId }: Confirming,
  now: Date,
): Promise<Result<Judged, Failure>> {
  const day = dateIn(now)
  const { countyCode, itemId } = offer
  if (offer.answerBy < day)
    return fail(refused('lapsed', `答复期到 ${offer.answerBy} 为止，已经过了。还想享受的，请照常申报。`))
  const line = await findVersionLine(tx, countyCode, itemId, day)
  if (!line) return fail(refused('notInForce', '这个事项已停止受理，请从政策大厅查看最新政策。'))
  const judged = await judgeOffered(tx, countyCode, offer, { line, day })
  if (!judged.ok) return judged
  const live = await findLiveCase(tx, { ...judged.value.parties, countyCode, itemId })
  if (live) return fail(refused('alreadyLive', `这个事项已有申报 ${live.number}，不用再确认。`))
  const why = whyNotConfirmed(judged.value)
  if (why) return fail(why)
  const amount = expectedAmount(judged.value.assessment)
  if (amount === amountFen && judged.value.version.versionId === versionId) return judged
  return fail(refused('changed', changedText(amount)))
}

const changedText = (amount: Fen | null): string =>
  `登记信息或政策有了变化，现在是 ${amount === null ? '0.00' : toYuanText(amount)} 元。请刷新页面，看过新的金额再确认。`

type Filing = { readonly offer: Offer; readonly judged: Judged; readonly confirming: Confirming }

async function fileOffer(
  tx: Tx,
  actor: Actor,
  { offer, judged, confirming }: Filing,
  now: Date,
): Promise<Result<{ applicationId: string }, Failure>> {
  const { version, parties } = judged
  const notice = `系统按登记信息提议，${offer.subjectKind === 'talent' ? '本人' : '单位'}确认，未另行申报`
  const note = { event: 'startFromOffer', detail: { notice } } as const
  const draft = await openDraft(tx, actor, { version, parties, note }, now)
  const payee = await findPayee(tx, draft, version.rulebook)
  if (confirming.payeeKind !== undefined && payee?.ownerKind !== confirming.payeeKind)
    return fail(refused('otherPayee', '这一件的收款人不是本单位，请单独打开确认，填写收款人的账户。'))
  const asked = { application: draft, rulebook: version.rulebook }
  const paid = await choosePayeeAccount(tx, actor, asked, confirming.account, now)
  if (!paid.ok) return paid
  const { versionId, consents } = confirming
  const filed = await fileCase(tx, actor, paid.value.application, { versionId, consents, notice: null }, now)
  if (!filed.ok) return filed
  const { id, number } = filed.value
  const closing = { event: 'confirm', answeredById: actor.accountId, applicationId: id } as const
  if (!(await closeOffer(tx, offer, closing, now)))
    return fail({ kind: 'conflict', expected: 'open', found: 'changed' })
  const summary = `确认免申即享 ${version.itemCode} ${version.title}，申报 ${number}`
  const detail = { applicationId: id, amountFen: Number(filed.value.amountFen ?? 0) }
  await recordAudit(tx, actor, {
    action: 'offer.confirm',
    objectKind: 'offer',
    objectId: offer.id,
    summary,
    now,
    detail,
  })
  return ok({ applicationId: id })
}
