import { addDays, type PlainDate } from '@/lib/kernel/plain-date'
import { isWindowOpen } from '@/lib/policy/engine/window'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** Seasons come round within a year; a window that does not open by then is over. */
const LOOK_AHEAD_DAYS = 366

/**
 * As if everybody applied on this day: today, or the first day of a version that begins later, or the first on which it may be
 * applied for. Null when its window is over.
 */
export function simulatedDay({ effectiveFrom, window }: Pick<Rulebook, 'effectiveFrom' | 'window'>, today: PlainDate) {
  const from = effectiveFrom > today ? effectiveFrom : today
  if (window === null) return from
  const first = window.from !== undefined && window.from > from ? window.from : from
  for (let days = 0, day = first; days <= LOOK_AHEAD_DAYS; days += 1, day = addDays(day, 1))
    if (isWindowOpen(window, day)) return day
  return null
}
