import { addFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { yearOf } from '@/lib/kernel/plain-date'
import type { Grant } from '@/lib/policy/engine/assessment'

/** What the county's fund must bear in a year. */
export type YearNeed = { readonly year: number; readonly neededFen: Fen }

/** The county's line of every instalment, by the year in which it falls due; nothing where no money is granted. */
export function budgetNeed(grant: Grant | null): YearNeed[] {
  if (grant?.kind !== 'subsidy') return []
  const years = new Map<number, Fen>()
  for (const { dueOn, funding } of grant.instalments) {
    const county = funding.find(({ funder }) => funder === 'county')?.amountFen ?? ZERO
    years.set(yearOf(dueOn), addFen(years.get(yearOf(dueOn)) ?? ZERO, county))
  }
  return [...years].map(([year, neededFen]) => ({ year, neededFen })).toSorted((a, b) => a.year - b.year)
}
