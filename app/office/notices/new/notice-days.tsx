import { cn } from '@/components/ui/cn'
import type { NoticeDay } from '@/lib/application/queries/preview-notice'
import { weekdayOf } from '@/lib/kernel/plain-date'

const WEEKDAYS = '一二三四五六日'
const KINDS: Record<NoticeDay['kind'], string> = {
  working: '工作日',
  makeUp: '调休上班',
  weekend: '周末',
  holiday: '节假日',
}

/** Every day of the period: which of them count, and why the others do not. */
export function NoticeDays({ days }: { days: readonly NoticeDay[] }) {
  return (
    <ol aria-label="公示期逐日" className="flex flex-wrap gap-2">
      {days.map(({ day, kind }) => {
        const counts = kind === 'working' || kind === 'makeUp'
        return (
          <li
            key={day}
            className={cn(
              'rounded-sm border px-2 py-1 text-sm',
              counts ? 'border-blue-line bg-blue-wash' : 'border-line bg-wash text-ink-2',
            )}
          >
            {day.slice(5)} 周{WEEKDAYS[weekdayOf(day) - 1]} {KINDS[kind]}
            {counts ? '' : '，不计'}
          </li>
        )
      })}
    </ol>
  )
}
