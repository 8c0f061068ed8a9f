import { addDays, dateIn, daysBetween, type PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays, type WorkCalendar } from '@/lib/kernel/working-days'

export type ClockMove =
  | { readonly step: 'days' | 'workingDays'; readonly count: string }
  | { readonly step: 'toDay'; readonly day: PlainDate }

/** The day a move of the demo's clock leads to. */
export function clockTarget(today: PlainDate, move: ClockMove, calendar: WorkCalendar): PlainDate {
  if (move.step === 'toDay') return move.day
  const count = Number(move.count)
  return move.step === 'days' ? addDays(today, count) : addWorkingDays(calendar, today, count)
}

/** The same time of day on another day. */
export const sameHourOn = (now: Date, day: PlainDate): Date =>
  new Date(now.getTime() + daysBetween(dateIn(now), day) * 86_400_000)
