import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from './cn'

/** A figure that opens the rows behind it. `unit` stands small after the value; `tone` bad only for overdue. */
export function Stat({
  label,
  value,
  unit,
  note,
  href,
  tone = 'plain',
  size = 'md',
}: {
  label: string
  value: ReactNode
  unit?: string
  note?: ReactNode
  href?: string
  tone?: 'plain' | 'bad'
  size?: 'md' | 'lg' | 'xl'
}) {
  const body = (
    <>
      <span className={cn('block text-ink-2', size === 'xl' && 'text-xl')}>{label}</span>
      <span className={cn('block font-semibold', FIGURE[size], tone === 'bad' && 'text-vermilion')}>
        {value}
        {unit ? (
          <span
            className={cn(
              'ml-1 font-normal whitespace-nowrap text-ink-2',
              size === 'md' ? 'text-sm' : 'text-sm sm:text-xl',
            )}
          >
            {unit}
          </span>
        ) : null}
      </span>
      {note ? <span className="block text-sm text-ink-3">{note}</span> : null}
    </>
  )
  const box = 'block min-w-0 rounded-md px-3 py-3 sm:px-4'
  if (!href) return <div className={box}>{body}</div>
  return (
    <Link prefetch={false} href={href} className={cn(box, 'hover:bg-blue-wash [&:hover>span:nth-child(2)]:text-blue')}>
      {body}
    </Link>
  )
}

const FIGURE = { md: 'text-2xl', lg: 'text-2xl sm:text-4xl', xl: 'text-2xl sm:text-5xl' } as const

/** Figures side by side on one sheet, hairlines between; on a phone the odd one out has the last row. `children` are Stats. */
export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={cn(
        'grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] [&>*]:rounded-none [&>*]:bg-sheet max-sm:[&>*:last-child:nth-child(odd)]:col-span-2',
        className,
      )}
    >
      {children}
    </div>
  )
}
