import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

export type CalendarYear = {
  year: number
  documentNumber: string
  days: { day: PlainDate; kind: 'holiday' | 'makeUp'; name: string }[]
}

/** The yearly notices that are loaded, with the days they name, the latest year first. */
export async function findCalendarYears(tx: Tx): Promise<CalendarYear[]> {
  const [notices, days] = await Promise.all([
    tx.calendarNotice.findMany({ orderBy: { year: 'desc' } }),
    tx.calendarDay.findMany({ orderBy: { day: 'asc' } }),
  ])
  return notices.map(({ year, documentNumber }) => ({
    year,
    documentNumber,
    days: days
      .filter((row) => row.year === year)
      .map((row) => ({ day: dayOf(row.day), kind: row.kind === 'makeUp' ? 'makeUp' : 'holiday', name: row.name })),
  }))
}
