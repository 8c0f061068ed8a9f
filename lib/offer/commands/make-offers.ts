import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { addDays, dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { readMark } from '@/lib/matching/steps/read-mark'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { VersionLine } from '@/lib/policy/model'
import { mayMakeOffers } from '../permission'
import { type Candidate, findCandidates, forgetLooks, lockOffers, noteLooks } from '../repository/candidates'
import { putOffer } from '../repository/offers'
import { findPass, keepPass, type Pass } from '../repository/passes'
import { periodOf } from '../rules/offer-period'
import { offeredText } from '../rules/offer-words'
import { confirmableAmount } from '../rules/why-not-confirmed'
import { judgeOffered } from '../steps/judge-offered'
import { offeredFingerprint, readOfferedLines, toOfferedItem } from '../steps/offered-lines'
import { tellOfOffers } from '../steps/tell-of-offers'
import { withdrawDoubtful } from '../steps/withdraw-doubtful'

/** Looked at in one transaction: some seconds of work. */
const PART = 300

/**
 * 免申即享: whoever is found entitled to an item that is offered is told, once; offers that no longer hold are withdrawn. Part
 * by part; looks at nobody while nothing new was matched. Answers whether nothing is left. System only.
 */
export async function makeOffers(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  const refusal = mayMakeOffers(actor)
  if (refusal) return fail(refusal)
  return inTransaction<{ isDone: boolean }>(
    async (tx) => {
      const { countyCode } = actor
      await lockOffers(tx, countyCode)
      const day = dateIn(now)
      const versions = await offeredFingerprint(tx, countyCode, day)
      const pass = { mark: await readMark(tx, countyCode), day, versions }
      if (isSame(await findPass(tx, countyCode), pass)) return ok({ isDone: true })
      const lines = await readOfferedLines(tx, countyCode, day)
      await forgetLooks(tx, countyCode)
      const isAllLooked = await withdrawDoubtful(tx, actor, { lines, size: PART }, now)
      const items = [...lines.values()].map((line) => toOfferedItem(line, day))
      const candidates = await findCandidates(tx, countyCode, { items, today: day, size: PART })
      await offerTo(tx, actor, { candidates, lines }, now)
      const isDone = isAllLooked && candidates.length < PART
      if (isDone) await keepPass(tx, countyCode, pass)
      return ok({ isDone })
    },
    { isLong: true },
  )
}

const isSame = (one: Pass | null, other: Pass): boolean =>
  one !== null && one.mark === other.mark && one.day === other.day && one.versions === other.versions

type Work = { readonly candidates: readonly Candidate[]; readonly lines: ReadonlyMap<string, VersionLine> }

async function offerTo(tx: Tx, actor: Actor, { candidates, lines }: Work, now: Date): Promise<void> {
  const day = dateIn(now)
  const made = []
  const passedOver: Candidate[] = []
  for (const candidate of candidates) {
    const line = lines.get(candidate.itemId)
    const offer = line && (await offerOne(tx, actor.countyCode, { candidate, line, day }, now))
    if (offer) made.push(offer)
    else passedOver.push(candidate)
  }
  await noteLooks(tx, actor.countyCode, passedOver, day)
  const [first] = made
  if (!first) return
  await tellOfOffers(tx, actor, { template: 'offer.made', offers: made }, now)
  const summary = `发出 ${made.length} 件免申即享的提议`
  const detail = { count: made.length, offerIds: made.map(({ id }) => id) }
  await recordAudit(tx, actor, { action: 'offer.make', objectKind: 'offer', objectId: first.id, summary, now, detail })
}

type One = { readonly candidate: Candidate; readonly line: VersionLine; readonly day: PlainDate }

/** Offers it where the whole assessment says yes and nothing has to be asked; null otherwise. */
async function offerOne(tx: Tx, countyCode: string, { candidate, line, day }: One, now: Date) {
  const { talentId, enterpriseId, itemId, withdrawnId } = candidate
  const judged = await judgeOffered(tx, countyCode, candidate, { line, day })
  const amountFen = judged.ok ? confirmableAmount(judged.value) : null
  if (!judged.ok || amountFen === null) return null
  const { versionId, rulebook } = judged.value.version
  const subjectKind = enterpriseId === null ? ('talent' as const) : ('enterprise' as const)
  const answerBy = addDays(day, rulebook.offer?.answerDays ?? 0)
  const period = periodOf(line[0].rulebook, day)
  const offer = { itemId, versionId, subjectKind, talentId, enterpriseId, period, amountFen, answerBy }
  const id = await putOffer(tx, countyCode, { offer, withdrawnId }, now)
  return { id, subjectKind, talentId, enterpriseId, body: offeredText(answerBy) }
}
