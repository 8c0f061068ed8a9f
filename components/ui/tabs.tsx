import Link from 'next/link'
import { cn } from './cn'
import { Count } from './badge'

export type Tab = { href: string; label: string; count?: number; urgent?: boolean }

/** Tabs that are links: each has its own address, so it can be sent, reloaded and opened in a new window. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav aria-label={label} data-print="hide" className="-mb-px overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              prefetch={false}
              href={tab.href}
              aria-current={tab.href === current ? 'page' : undefined}
              className={cn(
                'flex min-h-(--control) items-center gap-1.5 border-b-2 px-3 whitespace-nowrap focus-visible:-outline-offset-2',
                tab.href === current
                  ? 'border-blue font-medium text-ink'
                  : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <Count value={tab.count} urgent={tab.urgent ?? false} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
