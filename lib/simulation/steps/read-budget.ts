import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Tally, YearBudget } from '../model'
import { countyNeed } from '../rules/county-need'

/** The sub-budget that the item would draw on, year by year, as it stands now. */
export async function readBudget(
  tx: Tx,
  countyCode: string,
  { outcome }: Pick<Rulebook, 'outcome'>,
  tally: Tally,
): Promise<YearBudget[]> {
  if (outcome.kind !== 'subsidy') return []
  const budgets: YearBudget[] = []
  for (const need of countyNeed(tally)) {
    const found = await findSubBudget(tx, countyCode, { category: outcome.category, year: need.year })
    budgets.push({ ...need, availableFen: found?.availableFen ?? null })
  }
  return budgets
}
