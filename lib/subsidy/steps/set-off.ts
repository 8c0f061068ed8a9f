import { repay } from '@/lib/fund/steps/repay'
import { uncommit } from '@/lib/fund/steps/uncommit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { applyOffsets, closeWithoutBank, type FallenDue } from '../repository/due-payments'
import { findOpenReceivables, settleReceivables, type ReceivableRow } from '../repository/receivables'
import { allocateOffsets, type Offset } from '../rules/allocate-offsets'

/**
 * Sets what the payees owe off against payments that are due: the county keeps that part (committed → available) and the
 * claim is cleared by as much. A payment with nothing left to transfer, or nothing of the county's from the start, is paid.
 */
export async function setOff(
  tx: Tx,
  actor: Actor,
  due: readonly FallenDue[],
  now: Date,
): Promise<Result<void, Failure>> {
  const payeeKeys = [...new Set(due.map(({ payeeKey }) => payeeKey))]
  const receivables = await findOpenReceivables(tx, actor.countyCode, payeeKeys)
  const offsets = allocateOffsets(due, receivables)
  await applyOffsets(tx, actor.countyCode, offsets)
  await settleReceivables(tx, actor.countyCode, offsets)
  const posted = await postOffsets(tx, actor, { offsets, due, receivables }, now)
  if (!posted.ok) return posted
  await closeWithoutBank(
    tx,
    actor.countyCode,
    due.map(({ id }) => id),
    dateIn(now),
  )
  return ok(undefined)
}

type Parts = { offsets: readonly Offset[]; due: readonly FallenDue[]; receivables: readonly ReceivableRow[] }

async function postOffsets(
  tx: Tx,
  actor: Actor,
  { offsets, due, receivables }: Parts,
  now: Date,
): Promise<Result<void, Failure>> {
  const payments = new Map(due.map((payment) => [payment.id, payment]))
  const claims = new Map(receivables.map((receivable) => [receivable.id, receivable]))
  for (const { paymentId, receivableId, amountFen } of offsets) {
    const [payment, claim] = [payments.get(paymentId), claims.get(receivableId)]
    if (!payment || !claim) throw new Error('an offset names what was not offered')
    const reference = { kind: 'receivable', id: receivableId, memo: '抵扣后续拨付' } as const
    const { subBudgetId, entitlementId } = payment
    const kept = await uncommit(tx, actor, [{ subBudgetId, amountFen, entitlementId, paymentId }], reference, now)
    if (!kept.ok) return kept
    const cleared = await repay(
      tx,
      actor,
      [{ subBudgetId: claim.subBudgetId, amountFen, entitlementId: claim.entitlementId }],
      reference,
      now,
    )
    if (!cleared.ok) return cleared
  }
  return ok(undefined)
}
