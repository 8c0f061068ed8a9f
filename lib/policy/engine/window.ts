import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'

/** Whether an item may be asked for on a day: within its dates and, where it has seasons, within one of them. */
export function isWindowOpen(window: NonNullable<Rulebook['window']>, day: PlainDate): boolean {
  const isBetween = (window.from === undefined || window.from <= day) && (window.to === undefined || day <= window.to)
  const monthDay = day.slice(5)
  const isInSeason =
    window.yearly.length === 0 || window.yearly.some(({ from, to }) => from <= monthDay && monthDay <= to)
  return isBetween && isInSeason
}
