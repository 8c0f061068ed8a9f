import { addDays, startOf, weekdayOf, type PlainDate } from '@/lib/kernel/plain-date'

/** The first instant of the Monday of the day's week. */
export const weekStartOf = (day: PlainDate): Date => startOf(addDays(day, 1 - weekdayOf(day)))
