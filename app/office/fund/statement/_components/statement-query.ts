import { dateIn } from '@/lib/kernel/plain-date'
import { monthOf, parsePlainMonth, type PlainMonth } from '@/lib/kernel/plain-month'
import { isId } from '@/lib/kernel/id'

type Query = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' && value ? value : null)

/** Which fund's statement of which month; null when it is no address of ours. */
export function readStatementQuery(query: Query, now: Date): { fundId: string | null; month: PlainMonth } | null {
  const fundId = one(query.fund)
  const month = parsePlainMonth(one(query.month) ?? monthOf(dateIn(now)))
  return month === null || (fundId !== null && !isId(fundId)) ? null : { fundId, month }
}
