import { USUAL_CATEGORIES } from '@/lib/fund/labels'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'
import type { PayingItem } from '@/lib/policy/model'

export type CategoryChoice = { readonly category: string; readonly name: string }

/** Every category that rulebooks and years name, each once: as the budgets call it, or else as most counties or the item do. */
export function categoryChoices(years: readonly YearOverview[], items: readonly PayingItem[]): CategoryChoice[] {
  const choices = [
    ...years.flatMap(({ subBudgets }) => subBudgets.map(({ category, name }) => ({ category, name }))),
    ...Object.entries(USUAL_CATEGORIES).map(([category, name]) => ({ category, name })),
    ...items.map(({ category, title }) => ({ category, name: title })),
  ]
  // The first of a category is the name it already goes by.
  return choices.filter((one, index) => choices.findIndex(({ category }) => category === one.category) === index)
}

/** Those that a year does not have yet. */
export const missingIn = (year: YearOverview, choices: readonly CategoryChoice[]): CategoryChoice[] =>
  choices.filter(({ category }) => !year.subBudgets.some((one) => one.category === category))
