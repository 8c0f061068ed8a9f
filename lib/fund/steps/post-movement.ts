import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { type Fen } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { LedgerLine, Movement, Reference } from '../model'
import { insertLedger } from '../repository/ledger'
import { findSubBudgetById, moveBalances } from '../repository/sub-budgets'
import { balanceChanges } from '../rules/balance-changes'
import { budgetShortage } from '../rules/budget-shortage'
import { sumBySubBudget } from '../rules/sum-by-sub-budget'

/** Movements that a budget may be too small for. */
const SHORT_OF_BUDGET: ReadonlySet<Movement> = new Set(['reserve', 'cut', 'openingSpent'])

/**
 * Moves money: one conditional update per sub-budget, in the order of their ids, then every header and entry at once.
 * Lines of 0 are dropped. Refuses with 预算不足 when a budget is too small; anything else that cannot be moved is a bug.
 */
export async function postMovement(
  tx: Tx,
  actor: Actor,
  {
    movement,
    lines,
    reference,
    now,
  }: { movement: Movement; lines: readonly LedgerLine[]; reference: Reference; now: Date },
): Promise<Result<void, Failure>> {
  const moving = lines.filter(({ amountFen }) => amountFen !== 0)
  if (moving.length === 0) return ok(undefined)
  for (const sum of sumBySubBudget(moving)) {
    const moved = await moveBalances(
      tx,
      actor.countyCode,
      sum.subBudgetId,
      balanceChanges(movement, BigInt(sum.amountFen)),
    )
    if (!moved) return refuse(tx, actor, movement, sum)
  }
  await insertLedger(tx, actor, { movement, lines: moving, reference, now })
  return ok(undefined)
}

async function refuse(
  tx: Tx,
  actor: Actor,
  movement: Movement,
  { subBudgetId, amountFen }: { subBudgetId: string; amountFen: Fen },
): Promise<Result<void, Failure>> {
  const subBudget = await findSubBudgetById(tx, actor.countyCode, subBudgetId)
  if (subBudget && SHORT_OF_BUDGET.has(movement)) return fail(budgetShortage(subBudget, amountFen))
  throw new Error(`ledger: cannot ${movement} ${amountFen} fen on sub-budget ${subBudgetId}`)
}
