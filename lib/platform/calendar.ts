import type { WorkCalendar } from '@/lib/kernel/working-days'
import { dayOf } from './day-column'
import type { Tx } from './transaction'

/**
 * The working calendar as loaded from the yearly State Council notices; years without one count weekends only. Reads on
 * the caller's own connection: inside a transaction a second one would starve the pool when many wait for one row.
 */
export async function loadWorkCalendar(tx: Tx): Promise<WorkCalendar> {
  const days = await tx.calendarDay.findMany()
  const notices = await tx.calendarNotice.findMany()
  const dated = (kind: string) => new Set(days.filter((row) => row.kind === kind).map((row) => dayOf(row.day)))
  return {
    holidays: dated('holiday'),
    makeUpDays: dated('makeUp'),
    noticedYears: new Set(notices.map((row) => row.year)),
  }
}
