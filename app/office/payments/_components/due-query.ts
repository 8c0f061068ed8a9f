import { parsePlainDate } from '@/lib/kernel/plain-date'
import type { DueFilter } from '@/lib/subsidy/queries/list-due-payments'

export type PageQuery = Record<string, string | string[] | undefined>

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const one = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')

/** The filter in the address; what is not plausible is left out. */
export function readDueFilter(query: PageQuery): DueFilter {
  const [year, dueTo] = [one(query.year), parsePlainDate(one(query.dueTo))]
  return {
    fundYearId: ID.test(year) ? year : undefined,
    itemCode: one(query.item).slice(0, 40) || undefined,
    townshipCode: one(query.township).slice(0, 12) || undefined,
    dueTo: dueTo ?? undefined,
  }
}

/** The same as an address's query, without what is not set. */
export function dueQuery(filter: DueFilter, more: Readonly<Record<string, string>> = {}): string {
  const { fundYearId, itemCode, townshipCode, dueTo } = filter
  const entries = Object.entries({ year: fundYearId, item: itemCode, township: townshipCode, dueTo, ...more })
  const query = new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `?${query}` : ''
}

/** The ids ticked on the due list, each once. */
export function readTicked(query: PageQuery): string[] {
  const given = query.ids === undefined ? [] : [query.ids].flat()
  return [...new Set(given.flatMap((text) => text.split(',')).filter((id) => ID.test(id)))]
}
