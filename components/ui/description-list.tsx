import type { ReactNode } from 'react'
import { cn } from './cn'

export type Description = {
  term: string
  /** The value; null or '' prints as 未填. */
  value: ReactNode
  /** Where it is from and since when: 社保系统 · 2026-03. */
  source?: ReactNode
  /** A StatusMark such as 待核验. */
  mark?: ReactNode
  wide?: boolean
}

/** Facts in two columns (one on a phone), each with its source and day. */
export function DescriptionList({
  items,
  columns = 2,
  className,
}: {
  items: readonly Description[]
  columns?: 1 | 2 | 3
  className?: string
}) {
  return (
    <dl className={cn('grid gap-x-8', COLUMNS[columns], className)}>
      {items.map(({ term, value, source, mark, wide }) => (
        <div
          key={term}
          className={cn('flex min-w-0 gap-3 border-b border-line py-2 last:border-b-0', wide && 'col-span-full')}
        >
          <dt className="w-28 shrink-0 text-ink-2">{term}</dt>
          <dd className="min-w-0 flex-1 wrap-break-word">
            {value === null || value === undefined || value === '' ? <span className="text-ink-3">未填</span> : value}
            {mark ? <span className="ml-2">{mark}</span> : null}
            {source ? <span className="block text-sm text-ink-3">{source}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const COLUMNS = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 lg:grid-cols-2',
  3: 'grid-cols-1 md:grid-cols-2 xl:grid-cols-3',
} as const
