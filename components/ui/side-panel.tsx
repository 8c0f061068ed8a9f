import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from './cn'

/** A list and, when a row is open, that row beside it (over it on a phone). `panel` is a SidePanel or null. */
export function ListWithPanel({ list, panel }: { list: ReactNode; panel: ReactNode | null }) {
  return (
    <div className={cn('grid items-start gap-4', panel && 'lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]')}>
      <div className="min-w-0">{list}</div>
      {panel}
    </div>
  )
}

/** One row opened. It has an address (`?open=`); `closeHref` is the list without it, `href` the whole page. */
export function SidePanel({
  title,
  subtitle,
  closeHref,
  footer,
  children,
}: {
  title: ReactNode
  subtitle?: ReactNode
  closeHref: string
  footer?: ReactNode
  children: ReactNode
}) {
  return (
    <aside
      aria-label="所选一行"
      className="fixed inset-0 z-30 flex animate-slide-in flex-col bg-sheet lg:sticky lg:inset-auto lg:top-17 lg:z-auto lg:max-h-[calc(100dvh-6rem)] lg:rounded-md lg:border lg:border-line"
    >
      <header className="flex items-start gap-3 border-b border-line px-4 py-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-lg">{title}</h2>
          {subtitle ? <p className="text-sm text-ink-2">{subtitle}</p> : null}
        </div>
        <Link
          prefetch={false}
          href={closeHref}
          scroll={false}
          aria-label="关闭"
          data-shortcut="Escape"
          className="grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-wash"
        >
          <X aria-hidden className="size-5" />
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      {footer ? <footer className="flex flex-wrap gap-2 border-t border-line px-4 py-3">{footer}</footer> : null}
    </aside>
  )
}
