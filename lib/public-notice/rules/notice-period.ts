import { addDays, type PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays, isSpanProvisional, type WorkCalendar } from '@/lib/kernel/working-days'

export type NoticePeriod = { readonly firstDay: PlainDate; readonly lastDay: PlainDate }

/** A notice of n working days: begins the day after it is published, ends with the n-th working day. */
export const noticePeriod = (calendar: WorkCalendar, publishedOn: PlainDate, workingDays: number): NoticePeriod => ({
  firstDay: addDays(publishedOn, 1),
  lastDay: addWorkingDays(calendar, publishedOn, workingDays),
})

export type Closing = 'mayClose' | 'stillStanding' | 'calendarMissing'

/**
 * Whether a notice may be ended today: only after its last day has ended, and never when a part of its period lies in a
 * year whose State Council notice is not loaded, since then nobody knows how many working days it stood.
 */
export function mayClose(calendar: WorkCalendar, notice: NoticePeriod, today: PlainDate): Closing {
  if (today <= notice.lastDay) return 'stillStanding'
  return isSpanProvisional(calendar, notice.firstDay, notice.lastDay) ? 'calendarMissing' : 'mayClose'
}
