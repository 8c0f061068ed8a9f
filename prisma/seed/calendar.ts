import { daysOf, HOLIDAY_NOTICES } from '@/lib/kernel/holiday-table'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import { prisma } from '@/lib/platform/prisma'

type CalendarRow = { day: Date; kind: string; name: string; year: number }

const row = (day: PlainDate, kind: string, name: string, year: number): CalendarRow => ({
  day: toDayColumn(day),
  kind,
  name,
  year,
})

/** Loads the State Council notices that the house ships; what is there already stays. */
export async function seedCalendar(): Promise<void> {
  const days = HOLIDAY_NOTICES.flatMap(({ year, runs, makeUpDays }) => [
    ...runs.flatMap((run) => daysOf(run).map((day) => row(day, 'holiday', run.name, year))),
    ...makeUpDays.map((day) => row(day, 'makeUp', '调休上班', year)),
  ])
  const notices = HOLIDAY_NOTICES.map(({ year, documentNumber }) => ({ year, documentNumber }))
  await prisma.calendarDay.createMany({ data: days, skipDuplicates: true })
  await prisma.calendarNotice.createMany({ data: notices, skipDuplicates: true })
}
