import type { ReactNode } from 'react'
import { cn } from './cn'

/** A white sheet with a hairline. `title` is an h2 (h3 with `level`), `actions` stand at its right; `flush` for tables. */
export function Panel({
  id,
  title,
  note,
  actions,
  level = 2,
  flush = false,
  className,
  children,
}: {
  id?: string
  title?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  level?: 2 | 3
  flush?: boolean
  className?: string
  children: ReactNode
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      id={id}
      data-print={flush ? undefined : 'keep'}
      className={cn('min-w-0 rounded-md border border-line bg-sheet', className)}
    >
      {title || actions ? (
        <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          {title ? <Heading className="text-lg leading-6">{title}</Heading> : null}
          {note ? <p className="text-sm text-ink-3">{note}</p> : null}
          {actions ? <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div className={flush ? 'min-w-0' : 'p-4'}>{children}</div>
    </section>
  )
}
