import type { WorkCalendar } from '@/lib/kernel/working-days'
import { dayOf } from './day-column'
import { prisma } from './prisma'

/** The working calendar as loaded from the yearly State Council notices; years without one count weekends only. */
export async function loadWorkCalendar(): Promise<WorkCalendar> {
  const [days, notices] = await Promise.all([prisma.calendarDay.findMany(), prisma.calendarNotice.findMany()])
  const dated = (kind: string) => new Set(days.filter((row) => row.kind === kind).map((row) => dayOf(row.day)))
  return {
    holidays: dated('holiday'),
    makeUpDays: dated('makeUp'),
    noticedYears: new Set(notices.map((row) => row.year)),
  }
}
