import { listSubBudgets } from '@/lib/fund/steps/list-sub-budgets'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listPayingItems } from '@/lib/policy/steps/list-paying-items'
import type { OpeningLine } from '../model'
import { budgetEffects, type BudgetEffect } from '../rules/budget-effect'
import { categoryNames } from '../rules/categories'

/** What posting these lines would do to the fund's sub-budgets as they stand. */
export async function readEffects(
  tx: Tx,
  countyCode: string,
  { fundId, lines, today }: { fundId: string; lines: readonly OpeningLine[]; today: PlainDate },
): Promise<BudgetEffect[]> {
  const years = await listSubBudgets(tx, countyCode, fundId)
  const names = categoryNames(years, await listPayingItems(tx, countyCode))
  return budgetEffects(lines, { years, names, today })
}
