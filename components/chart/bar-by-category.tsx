import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { figureText } from './figure-text'

export type CategoryBar = {
  label: string
  value: number
  href?: string
  note?: string
  /** bad only for overdue. */
  tone?: 'plain' | 'bad'
}

/** Lengths side by side, each with its figure and a way to its rows; a list of links, so it needs no table beside it. */
export function BarByCategory({ title, unit, bars, decimals = 0 }: { title: string; unit: string; bars: readonly CategoryBar[]; decimals?: number }) {
  const longest = Math.max(1e-9, ...bars.map(({ value }) => value))
  return (
    <figure aria-label={`${title}（${unit}）`}>
      <ul className="space-y-0.5">
        {bars.map((bar) => (
          <li key={bar.label}>
            <Opened href={bar.href} className="grid grid-cols-[minmax(5rem,26%)_1fr] items-center gap-3 rounded-sm px-1.5 py-1">
              <span className="truncate" title={bar.label}>
                {bar.label}
              </span>
              <span className="flex min-w-0 items-center gap-2">
                <span className="min-w-0 flex-1">
                  <span
                    aria-hidden
                    className={cn('block h-3 min-w-0.5 rounded-r-sm', bar.tone === 'bad' ? 'bg-vermilion' : 'bg-series-1')}
                    style={{ width: `${Math.max(0, (bar.value / longest) * 100)}%` }}
                  />
                </span>
                <span className={cn('shrink-0 text-right', bar.tone === 'bad' && 'text-vermilion')}>
                  {figureText(bar.value, decimals)}
                  <span className="ml-1 text-sm text-ink-3">{unit}</span>
                  {bar.note ? <span className="ml-2 text-sm text-ink-2">{bar.note}</span> : null}
                </span>
              </span>
            </Opened>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Opened({ href, className, children }: { href: string | undefined; className: string; children: React.ReactNode }) {
  if (!href) return <div className={className}>{children}</div>
  return (
    <Link href={href} className={cn(className, 'hover:bg-blue-wash hover:text-blue')}>
      {children}
    </Link>
  )
}
