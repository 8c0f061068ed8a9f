import { type Fen, ZERO } from '@/lib/kernel/fen'
import type { Tally, YearBudget } from '../model'

/** What the county's fund must bear, year by year. */
export const countyNeed = ({ cost }: Pick<Tally, 'cost'>): { readonly year: number; readonly neededFen: Fen }[] =>
  Object.entries(cost)
    .map(([year, { county = ZERO }]) => ({ year: Number(year), neededFen: county }))
    .filter(({ neededFen }) => neededFen > ZERO)
    .toSorted((a, b) => a.year - b.year)

/** How much is wanting in a year; all of it where there is no budget. */
export const shortOf = ({ neededFen, availableFen }: YearBudget): Fen =>
  Math.max(0, neededFen - Math.max(0, availableFen ?? 0)) as Fen
