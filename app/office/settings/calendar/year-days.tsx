import { weekdayLabel } from '@/components/ui/weekday-label'
import type { CalendarView } from '@/lib/account/queries/get-calendar'
import { addDays, type PlainDate } from '@/lib/kernel/plain-date'

type Day = CalendarView['years'][number]['days'][number]
type Run = { name: string; from: PlainDate; to: PlainDate }

/** Neighbouring days under one name as one run. */
function runsOf(days: readonly Day[]): Run[] {
  const runs: Run[] = []
  for (const { name, day } of days) {
    const last = runs.at(-1)
    if (last && last.name === name && addDays(last.to, 1) === day) last.to = day
    else runs.push({ name, from: day, to: day })
  }
  return runs
}

const spanText = ({ from, to }: Run): string =>
  from === to ? `${from.slice(5)} ${weekdayLabel(from)}` : `${from.slice(5)} 至 ${to.slice(5)}`

/** One year: the holidays in runs, and the weekends that are worked. */
export function YearDays({ days }: { days: readonly Day[] }) {
  const holidays = runsOf(days.filter((day) => day.kind === 'holiday'))
  const makeUpDays = days.filter((day) => day.kind === 'makeUp')
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <div>
        <dt className="text-sm text-ink-2">放假</dt>
        <dd>
          <ul>
            {holidays.map((run) => (
              <li key={run.from}>
                <span className="inline-block min-w-28">{run.name}</span>
                {spanText(run)}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-2">调休上班</dt>
        <dd>{makeUpDays.map(({ day }) => `${day.slice(5)} ${weekdayLabel(day)}`).join('、') || '无'}</dd>
      </div>
    </dl>
  )
}
