import { daysBetween, type PlainDate } from '@/lib/kernel/plain-date'
import { cn } from './cn'

/** A day as 2026-11-22. With `today`, how far off it is shows on hover. Null prints —. */
export function Day({ value, today, className }: { value: PlainDate | null; today?: PlainDate; className?: string }) {
  if (value === null) return <span className={className}>—</span>
  return (
    <time
      dateTime={value}
      title={today ? distance(today, value) : undefined}
      className={cn('whitespace-nowrap', className)}
    >
      {value}
    </time>
  )
}

/** When something is due: the day, and in words whether it is near. Vermilion and a word once it is past. */
export function DueDay({
  value,
  today,
  closed = false,
}: {
  value: PlainDate | null
  today: PlainDate
  closed?: boolean
}) {
  if (value === null || closed) return <Day value={value} />
  const left = daysBetween(today, value)
  if (left > 1) return <Day value={value} today={today} />
  const word = left < 0 ? `超期 ${-left} 天` : left === 0 ? '今天到期' : '明天到期'
  return (
    <time
      dateTime={value}
      title={value}
      className={cn('font-medium whitespace-nowrap', left < 0 ? 'text-vermilion' : left === 0 ? 'text-amber' : '')}
    >
      {word}
    </time>
  )
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant in Asia/Shanghai: 2026-11-22 09:12, or 11-22 09:12 when `short`. */
export function Moment({ value, short = false, className }: { value: Date; short?: boolean; className?: string }) {
  const text = CLOCK.format(value)
  return (
    <time
      dateTime={value.toISOString()}
      title={short ? text : undefined}
      className={cn('whitespace-nowrap', className)}
    >
      {short ? text.slice(5) : text}
    </time>
  )
}

function distance(today: PlainDate, day: PlainDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return '今天'
  return days > 0 ? `${days} 天后` : `${-days} 天前`
}
