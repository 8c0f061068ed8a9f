import { commitReserved } from '@/lib/fund/steps/commit-reserved'
import { reserve } from '@/lib/fund/steps/reserve'
import { uncommit } from '@/lib/fund/steps/uncommit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { subtractFen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Payment } from '../model'

/** An instalment with its sooner day and the sub-budget that then bears it. */
export type Sooner = { readonly payment: Payment; readonly dueOn: PlainDate; readonly subBudgetId: string }

/** Moves what is committed to the year that bears it now; refused as a whole when that year has too little. */
export async function moveCommitment(
  tx: Tx,
  actor: Actor,
  { entitlementId, sooner }: { entitlementId: string; sooner: readonly Sooner[] },
  now: Date,
): Promise<Result<void, Failure>> {
  const reference = { kind: 'entitlement', id: entitlementId, memo: '提前发放' } as const
  const moving = sooner.filter(({ payment, subBudgetId }) => payment.subBudgetId !== subBudgetId)
  const lines = (of: (one: Sooner) => string) =>
    moving.map((one) => ({
      subBudgetId: of(one),
      amountFen: subtractFen(one.payment.amountFen, one.payment.offsetFen),
      entitlementId,
      paymentId: one.payment.id,
    }))
  const after = lines(({ subBudgetId }) => subBudgetId)
  const reserved = await reserve(tx, actor, after, reference, now)
  if (!reserved.ok) return reserved
  const freed = await uncommit(
    tx,
    actor,
    lines(({ payment }) => payment.subBudgetId),
    reference,
    now,
  )
  return freed.ok ? commitReserved(tx, actor, after, reference, now) : freed
}
