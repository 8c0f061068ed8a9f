import type { PlainDate } from '@/lib/kernel/plain-date'
import { workingDaysBetween, type WorkCalendar } from '@/lib/kernel/working-days'

/** What stands at one desk: due within two working days, due today, overdue, and by how many working days at the worst. */
export type DueStanding = {
  readonly unitCode: string | null
  readonly soon: number
  readonly today: number
  readonly overdue: number
  readonly worstDays: number
}

type Counted = { readonly unitCode: string | null; readonly dueOn: PlainDate; readonly count: number }

/** One line per desk, the most pressing first. */
export function dueStandings(counts: readonly Counted[], today: PlainDate, calendar: WorkCalendar): DueStanding[] {
  const byUnit = new Map<string | null, DueStanding>()
  for (const { unitCode, dueOn, count } of counts) {
    const held = byUnit.get(unitCode) ?? { unitCode, soon: 0, today: 0, overdue: 0, worstDays: 0 }
    const late = dueOn < today ? workingDaysBetween(calendar, dueOn, today) : 0
    byUnit.set(unitCode, {
      unitCode,
      soon: held.soon + (dueOn > today ? count : 0),
      today: held.today + (dueOn === today ? count : 0),
      overdue: held.overdue + (dueOn < today ? count : 0),
      worstDays: Math.max(held.worstDays, late),
    })
  }
  return [...byUnit.values()].sort((a, b) => b.overdue - a.overdue || b.today - a.today || b.soon - a.soon)
}
