import type { YearBudgets } from '@/lib/fund/model'
import type { PayingItem } from '@/lib/policy/model'
import { APARTMENT } from '../model'

/** Categories of money and their names: the fund's own, those of items it has no sub-budget for, and the apartment. */
export function categoryNames(years: readonly YearBudgets[], items: readonly PayingItem[]): Map<string, string> {
  const names = new Map(items.map(({ category, title }) => [category, title]))
  for (const { subBudgets } of years) for (const { category, name } of subBudgets) names.set(category, name)
  return names.set(APARTMENT, '人才公寓')
}

/** Codes by what people may write: the code, or the name. */
export const categoryCodes = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...names].flatMap(([code, name]) => [[name, code] as const, [code, code] as const]))
