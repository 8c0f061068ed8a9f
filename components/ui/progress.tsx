import { cn } from './cn'

/** How far long work has come: done of total, in words and a bar. */
export function Progress({
  label,
  done,
  total,
  className,
}: {
  label: string
  done: number
  total: number
  className?: string
}) {
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <div className={className}>
      <p className="flex justify-between gap-3">
        <span>{label}</span>
        <span className="text-ink-2">
          {done.toLocaleString('zh-CN')} / {total.toLocaleString('zh-CN')}
        </span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
        className={cn('mt-1 h-1.5 overflow-hidden rounded-full bg-wash-strong')}
      >
        <div className="h-full rounded-full bg-blue transition-[width]" style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}
