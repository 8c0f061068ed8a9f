import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { subtractFen, toFen, type Fen } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Reference } from '../model'
import {
  findSubBudgetById,
  findSubBudgetsOfYear,
  insertSubBudget,
  updateSubBudgetSetting,
} from '../repository/sub-budgets'
import { budgetShortage } from '../rules/budget-shortage'
import { postMovement } from './post-movement'

type Target = { fundYearId: string; category: string; name: string; totalFen: Fen; mayExceed: boolean }

/** Brings a sub-budget's total to an amount by a ledger movement of the difference, making the sub-budget when there is none. */
export async function setSubBudget(
  tx: Tx,
  actor: Actor,
  target: Target,
  reference: Reference,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { fundYearId, category, name, mayExceed, totalFen } = target
  const existing = (await findSubBudgetsOfYear(tx, actor.countyCode, fundYearId)).find(
    (row) => row.category === category,
  )
  const id =
    existing?.id ?? (await insertSubBudget(tx, actor.countyCode, { fundYearId, category, name, mayExceed: true }))
  // A ceiling that only warned may stand below zero until it has been raised: the setting changes last.
  const moved = await moveTotal(tx, actor, { id, difference: totalFen - (existing?.totalFen ?? 0) }, reference, now)
  if (!moved.ok) return moved
  const after = await findSubBudgetById(tx, actor.countyCode, id)
  if (!mayExceed && after && after.availableFen < 0) {
    return fail(budgetShortage({ ...after, name, availableFen: totalFen }, subtractFen(totalFen, after.availableFen)))
  }
  await updateSubBudgetSetting(tx, actor.countyCode, { id, name, mayExceed })
  return ok({ id })
}

async function moveTotal(
  tx: Tx,
  actor: Actor,
  { id, difference }: { id: string; difference: number },
  reference: Reference,
  now: Date,
): Promise<Result<void, Failure>> {
  const movement = difference < 0 ? 'cut' : 'appropriate'
  const lines = [{ subBudgetId: id, amountFen: toFen(Math.abs(difference)) }]
  return postMovement(tx, actor, { movement, lines, reference, now })
}
