import type { Reference } from '@/lib/fund/model'
import { uncommit } from '@/lib/fund/steps/uncommit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { subtractFen } from '@/lib/kernel/fen'
import { fail, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Payment } from '../model'
import { cancelPaymentRows } from '../repository/payments'

/** Cancels instalments that have not gone to the bank; what they held committed becomes available again. */
export async function cancelPayments(
  tx: Tx,
  actor: Actor,
  payments: readonly Payment[],
  reference: Reference,
  now: Date,
): Promise<Result<void, Failure>> {
  const cancelled = await cancelPaymentRows(
    tx,
    actor.countyCode,
    payments.map(({ id }) => id),
  )
  if (cancelled !== payments.length) return fail({ kind: 'conflict', expected: 'open', found: 'changed' })
  const lines = payments.map((payment) => ({
    subBudgetId: payment.subBudgetId,
    amountFen: subtractFen(payment.amountFen, payment.offsetFen),
    entitlementId: payment.entitlementId,
    paymentId: payment.id,
  }))
  return uncommit(tx, actor, lines, reference, now)
}
