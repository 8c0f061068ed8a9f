import { dateIn } from '@/lib/kernel/plain-date'
import { monthOf, parsePlainMonth, type PlainMonth } from '@/lib/kernel/plain-month'
import { isId } from '@/lib/kernel/id'

type Query = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' && value ? value : null)

/**
 * Which fund's statement of which month; null when it is no address of ours. For a month that has not begun – the record
 * keeps the wall's, money the county's own – this one.
 */
export function readStatementQuery(query: Query, now: Date): { fundId: string | null; month: PlainMonth } | null {
  const fundId = one(query.fund)
  const thisMonth = monthOf(dateIn(now))
  const asked = parsePlainMonth(one(query.month) ?? thisMonth)
  if (asked === null || (fundId !== null && !isId(fundId))) return null
  return { fundId, month: asked > thisMonth ? thisMonth : asked }
}
