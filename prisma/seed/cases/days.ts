import { PUBLISHED_CALENDAR } from '@/lib/kernel/holiday-table'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays } from '@/lib/kernel/working-days'

/** An instant of a day in the county, at the hour given. */
export const at = (day: PlainDate, hour = 9, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`)

/** The n-th working day after a day. */
export const later = (day: PlainDate, workingDays: number): PlainDate =>
  addWorkingDays(PUBLISHED_CALENDAR, day, workingDays)
