import { addDays, addMonths, startOf, type PlainDate } from '@/lib/kernel/plain-date'
import { DAYS_BEFORE_SHORTER, DEFAULT_MONTHS, type Period, type RetentionRule } from '../model'

/** The rule of an item, or of the county (null), that holds on a day. Rules come in the order in which they were set. */
const ruleOn = (rules: readonly RetentionRule[], itemId: string | null, day: PlainDate): RetentionRule | undefined =>
  rules.findLast((rule) => rule.itemId === itemId && rule.effectiveOn <= day)

/** How long papers are kept on a day: the item's own period, else the county's, else the house's. */
export function periodOn(rules: readonly RetentionRule[], itemId: string | null, day: PlainDate): Period {
  const own = itemId === null ? undefined : ruleOn(rules, itemId, day)
  if (own && own.months !== null) return { months: own.months, ruleId: own.id, isOwn: true }
  const county = ruleOn(rules, null, day)
  return county && county.months !== null
    ? { months: county.months, ruleId: county.id, isOwn: false }
    : { months: DEFAULT_MONTHS, ruleId: null, isOwn: false }
}

/** A longer period holds at once, a shorter one only some days later. */
export const beginOf = (monthsNow: number, months: number, today: PlainDate): PlainDate =>
  months < monthsNow ? addDays(today, DAYS_BEFORE_SHORTER) : today

/** A case that ended before this moment has been kept for the whole of its months. */
export const endedBefore = (months: number, today: PlainDate): Date => startOf(addDays(addMonths(today, -months), 1))

/** What was set for an item (or the county) last, where it has not begun yet. */
export function toCome(
  rules: readonly RetentionRule[],
  itemId: string | null,
  today: PlainDate,
): { readonly months: number | null; readonly from: string } | null {
  const last = rules.findLast((rule) => rule.itemId === itemId)
  return last && last.effectiveOn > today ? { months: last.months, from: last.effectiveOn } : null
}
