import type { Tx } from '@/lib/platform/transaction'
import type { SubBudget } from '../model'
import { findSubBudgetsOfYear, insertSubBudget } from '../repository/sub-budgets'

/** The sub-budget of the next year that takes over each of these, by its id: of the same category, made where there is none. */
export async function placeCarried(
  tx: Tx,
  countyCode: string,
  { nextYearId, subBudgets }: { nextYearId: string; subBudgets: readonly SubBudget[] },
): Promise<Map<string, string>> {
  const there = new Map((await findSubBudgetsOfYear(tx, countyCode, nextYearId)).map((one) => [one.category, one.id]))
  const places = new Map<string, string>()
  for (const { id, category, name } of subBudgets) {
    const row = { fundYearId: nextYearId, category, name, mayExceed: false }
    places.set(id, there.get(category) ?? (await insertSubBudget(tx, countyCode, row)))
  }
  return places
}
