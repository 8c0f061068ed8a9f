import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import { sumFen, type Fen } from '@/lib/kernel/fen'
import { yearOf } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import { expectedGrant } from '../rules/expected-grant'

/** What a year's instalments would draw on the county's fund, and what is left there. `availableFen` null: no sub-budget set up. */
export type BudgetLine = {
  readonly year: number
  readonly name: string | null
  readonly needFen: Fen
  readonly availableFen: Fen | null
  readonly isEnough: boolean
}

/** The budget of every year in which the grant would pay; empty where nothing is paid by the county. */
export async function readBudget(tx: Tx, countyCode: string, assessment: Assessment): Promise<BudgetLine[]> {
  const grant = expectedGrant(assessment)
  if (grant?.kind !== 'subsidy') return []
  const years = [...new Set(grant.instalments.map(({ dueOn }) => yearOf(dueOn)))].sort()
  const lines: BudgetLine[] = []
  for (const year of years) {
    const ofCounty = grant.instalments
      .filter(({ dueOn }) => yearOf(dueOn) === year)
      .flatMap(({ funding }) => funding.filter(({ funder }) => funder === 'county').map(({ amountFen }) => amountFen))
    const needFen = sumFen(ofCounty)
    const budget = await findSubBudget(tx, countyCode, { category: grant.category, year })
    const isEnough = budget !== null && (budget.mayExceed || budget.availableFen >= needFen)
    lines.push({ year, name: budget?.name ?? null, needFen, availableFen: budget?.availableFen ?? null, isEnough })
  }
  return lines.filter(({ needFen }) => needFen > 0)
}
