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
export function BarByCategory({
  title,
  unit,
  bars,
  decimals = 0,
}: {
  title: string
  unit: string
  bars: readonly CategoryBar[]
  decimals?: number
}) {
  const longest = Math.max(1e-9, ...bars.map(({ value }) => value))
  return (
    <figure aria-label={`${title}（${unit}）`}>
      <ul className="grid grid-cols-[minmax(4.5rem,auto)_minmax(3rem,1fr)_auto] gap-x-3 gap-y-0.5">
        {bars.map((bar) => (
          <li key={bar.label} className="col-span-full grid grid-cols-subgrid">
            <Opened
              href={bar.href}
              className="col-span-full grid grid-cols-subgrid items-center rounded-sm px-1.5 py-1"
            >
              <span className="max-w-40 truncate" title={bar.label}>
                {bar.label}
              </span>
              <span
                aria-hidden
                className={cn('block h-3 min-w-0.5 rounded-r-sm', bar.tone === 'bad' ? 'bg-vermilion' : 'bg-series-1')}
                style={{ width: `${Math.max(0, (bar.value / longest) * 100)}%` }}
              />
              <span className={cn('text-right whitespace-nowrap', bar.tone === 'bad' && 'text-vermilion')}>
                {bar.note ? <span className="mr-2 text-sm">{bar.note}</span> : null}
                {figureText(bar.value, decimals)}
                <span className="ml-1 text-sm text-ink-3">{unit}</span>
              </span>
            </Opened>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Opened({
  href,
  className,
  children,
}: {
  href: string | undefined
  className: string
  children: React.ReactNode
}) {
  if (!href) return <div className={className}>{children}</div>
  return (
    <Link prefetch={false} href={href} className={cn(className, 'hover:bg-blue-wash hover:text-blue')}>
      {children}
    </Link>
  )
}
