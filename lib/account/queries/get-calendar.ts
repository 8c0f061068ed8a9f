import type { Actor } from '@/lib/kernel/actor'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/transaction'
import { findCalendarYears, type CalendarYear } from '../repository/calendar-notices'

export type CalendarView = { years: CalendarYear[]; missingYears: number[] }

/** 工作日历: the notices loaded, and which of this year and the two to come are still without one. Staff read it. */
export async function getCalendar(actor: Actor): Promise<CalendarView> {
  if (actor.kind !== 'staff') return { years: [], missingYears: [] }
  const years = await findCalendarYears(reading)
  const thisYear = yearOf(dateIn(await businessNow()))
  const wanted = [thisYear, thisYear + 1, thisYear + 2]
  return { years, missingYears: wanted.filter((year) => !years.some((one) => one.year === year)) }
}
