import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type Crumb = { href: string; label: string }

/** The head of a page: where we are, its name (the one h1), one line about it, its marks, and what can be done. */
export function PageHeader({
  title,
  subtitle,
  marks,
  actions,
  breadcrumbs,
}: {
  title: ReactNode
  subtitle?: ReactNode
  marks?: ReactNode
  actions?: ReactNode
  breadcrumbs?: readonly Crumb[]
}) {
  return (
    <header className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        {breadcrumbs?.length ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl">{title}</h1>
          {marks}
        </div>
        {subtitle ? <p className="mt-0.5 text-ink-2">{subtitle}</p> : null}
      </div>
      {actions ? (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      ) : null}
    </header>
  )
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="所在位置" data-print="hide" className="mb-1">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-2">
        {crumbs.map(({ href, label }) => (
          <li key={href} className="flex items-center gap-1">
            <Link prefetch={false} href={href} className="hover:text-blue hover:underline">
              {label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 text-ink-3" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
