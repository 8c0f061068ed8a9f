import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Termination } from '@/lib/policy/engine/assessment'
import { endEntitlementRow, findEntitlementForUpdate } from '../repository/entitlements'
import { findPaymentsForUpdate } from '../repository/payments'
import { isOpen } from '../rules/is-open'
import { cancelPayments } from './cancel-payments'

/** Ends the awards a new one replaces (租房转购房): their unpaid instalments are cancelled, what was paid stays paid. */
export async function terminateEarlier(
  tx: Tx,
  actor: Actor,
  terminates: readonly Termination[],
  now: Date,
): Promise<Result<void, Failure>> {
  for (const { entitlementId, clause, text } of terminates.toSorted(byEntitlement)) {
    const entitlement = await findEntitlementForUpdate(tx, actor.countyCode, entitlementId)
    if (entitlement?.status !== 'active') continue
    const payments = await findPaymentsForUpdate(tx, actor.countyCode, entitlementId)
    if (payments.some(({ status }) => status === 'inBatch')) {
      return fail(refused('inBatch', `原待遇 ${entitlement.itemCode} 有拨付正在银行处理，请待回盘后再办理。`))
    }
    const note = `${clause}：${text}`
    await endEntitlementRow(tx, actor.countyCode, {
      id: entitlementId,
      endedOn: dateIn(now),
      reason: 'converted',
      note,
    })
    const reference = { kind: 'entitlement', id: entitlementId, memo: note } as const
    const cancelled = await cancelPayments(tx, actor, payments.filter(isOpen), reference, now)
    if (!cancelled.ok) return cancelled
  }
  return ok(undefined)
}

const byEntitlement = (a: Termination, b: Termination): number => (a.entitlementId < b.entitlementId ? -1 : 1)
