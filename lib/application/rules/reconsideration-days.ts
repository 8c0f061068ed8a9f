import type { PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays, type WorkCalendar } from '@/lib/kernel/working-days'

/** Working days in which 复核 may be asked for, and in which it is answered (县级办事规程). */
export const ASK_WORKING_DAYS = 10
export const ANSWER_WORKING_DAYS = 15

/** The last day on which 复核 of a refusal may be asked for. */
export const lastDayToAsk = (calendar: WorkCalendar, declinedOn: PlainDate): PlainDate =>
  addWorkingDays(calendar, declinedOn, ASK_WORKING_DAYS)
