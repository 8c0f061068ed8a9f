import { findPayer } from '@/lib/fund/steps/find-payer'
import { send } from '@/lib/fund/steps/send'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { sumFen, toYuanText, type Fen } from '@/lib/kernel/fen'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { tellDesks } from '@/lib/message/steps/tell-desks'
import { sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { insertAttempts } from '../repository/attempts'
import { insertBatch, nextBatchNumber } from '../repository/batches'
import type { SelectedPayment } from '../repository/selection'
import { contentHashText } from '../rules/content-hash-text'
import { refuseHand } from '../rules/hand-of-batch'
import { decidersOf } from './deciders-of'

export type Seen = { readonly count: number; readonly totalFen: Fen; readonly contentHash?: string }
type Request = {
  readonly action: 'subsidy.makeBatch' | 'subsidy.makeFollowUpBatch'
  readonly purpose: string
  readonly seen: Seen
  readonly followsBatchId: string | null
}
export type Made = { readonly id: string; readonly number: string }

/**
 * Turns a list of due payments into a batch: what was shown is what is paid. Refuses when the list is not the one that was
 * seen, when it reaches over two fund years, or when the maker decided one of its cases.
 */
export async function freezeBatch(
  tx: Tx,
  actor: Actor,
  selected: readonly SelectedPayment[],
  request: Request,
  now: Date,
): Promise<Result<Made, Failure>> {
  const refusal = (await refuseList(tx, actor, selected)) ?? refuseDifference(selected, request.seen)
  if (refusal) return fail(refusal)
  const deciders = await decidersOf(tx, actor.countyCode, selected)
  const hand = refuseHand(actor.accountId, 'make', null, deciders)
  if (hand) return fail(hand)

  const number = await nextBatchNumber(tx, actor.countyCode, yearOf(dateIn(now)))
  const id = await writeBatch(tx, actor, { number, selected, request }, now)
  const reference = { kind: 'batch', id, memo: number } as const
  const lines = selected.map(({ subBudgetId, netFen, entitlementId, id: paymentId }) => ({
    subBudgetId,
    amountFen: netFen,
    entitlementId,
    paymentId,
  }))
  const sent = await send(tx, actor, lines, reference, now)
  if (!sent.ok) return sent
  const summary = `制作兑现批次 ${number}：${selected.length} 笔 ${toYuanText(request.seen.totalFen)} 元`
  await recordAudit(tx, actor, { action: request.action, objectKind: 'disbursementBatch', objectId: id, summary, now })
  await tellCheckers(tx, actor, { id, number, count: selected.length }, now)
  return ok({ id, number })
}

/** The other treasurers of the unit: one of them checks it. How many lines, never how much. */
function tellCheckers(
  tx: Tx,
  actor: Actor,
  batch: { readonly id: string; readonly number: string; readonly count: number },
  now: Date,
): Promise<void> {
  const desks = unitCodesOf(actor, 'treasurer').map((unitCode) => ({ role: 'treasurer', unitCode }) as const)
  const body = `兑现批次 ${batch.number} 已制单（${batch.count} 笔），请由未制单的人员复核。`
  return tellDesks(tx, actor, desks, { body, target: { kind: 'batch', id: batch.id } }, now)
}

async function refuseList(tx: Tx, actor: Actor, selected: readonly SelectedPayment[]): Promise<Failure | null> {
  const [first] = selected
  if (!first) return refused('nothingDue', '所选内容中没有待拨付的款项，可能已被他人制单，请返回列表重新选择。')
  if (selected.some(({ fundYearId }) => fundYearId !== first.fundYearId)) {
    return refused('twoFundYears', '所选款项分属不同预算年度，请按年度分别制单。')
  }
  const payer = await findPayer(tx, actor.countyCode, first.fundYearId)
  return payer?.status === 'open' ? null : refused('yearNotOpen', `${payer?.year} 年预算尚未下达或已关账，不能制单。`)
}

function refuseDifference(selected: readonly SelectedPayment[], seen: Seen): Failure | null {
  const totalFen = sumFen(selected.map(({ netFen }) => netFen))
  const same =
    selected.length === seen.count &&
    totalFen === seen.totalFen &&
    (seen.contentHash === undefined || sha256(contentHashText(selected)) === seen.contentHash)
  return same
    ? null
    : refused(
        'listChanged',
        `清单已变化：您看到的是 ${seen.count} 笔 ${toYuanText(seen.totalFen)} 元，现为 ${selected.length} 笔 ${toYuanText(totalFen)} 元。请返回重新核对后再制单。`,
      )
}

async function writeBatch(
  tx: Tx,
  actor: Actor,
  { number, selected, request }: { number: string; selected: readonly SelectedPayment[]; request: Request },
  now: Date,
): Promise<string> {
  const row = {
    number,
    purpose: request.purpose,
    fundYearId: String(selected[0]?.fundYearId),
    lineCount: selected.length,
    totalFen: request.seen.totalFen,
    contentHash: sha256(contentHashText(selected)),
    followsBatchId: request.followsBatchId,
    madeById: actor.accountId,
  }
  const id = await insertBatch(tx, actor.countyCode, row, now)
  const sent = await insertAttempts(
    tx,
    actor.countyCode,
    id,
    selected.map((payment) => payment.id),
  )
  if (sent !== selected.length)
    throw new Error(`batch ${number}: ${sent} of ${selected.length} payments were still due`)
  return id
}
