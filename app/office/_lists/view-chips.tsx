import { Star } from 'lucide-react'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import type { SavedView } from '@/lib/desk-list/model'
import { listAddress } from './list-address'
import { ViewActs } from './view-acts'

/** The views kept of a list, each one press away; with what can be done with the one shown now. */
export function ViewChips({ views, current }: { views: readonly SavedView[]; current: string }) {
  if (views.length === 0) return null
  const shown = views.find(({ query }) => query === current)
  return (
    <nav aria-label="常用视图" className="flex flex-wrap items-center gap-2">
      {views.map(({ id, listKey, name, query, isOwn, isShared, ownerName, isDefault }) => (
        <Link
          key={id}
          prefetch={false}
          href={listAddress(listKey, query)}
          aria-current={query === current ? 'page' : undefined}
          title={isOwn ? (isShared ? '已与本单位共享' : undefined) : `${ownerName} 共享`}
          className={cn(
            'rounded-full border px-3 text-sm leading-7',
            query === current
              ? 'border-blue bg-blue-wash text-blue'
              : 'border-line-strong text-ink-2 hover:border-ink-3',
          )}
        >
          {isDefault ? (
            <Star aria-label="我的默认视图" className="mr-1 inline size-3.5 fill-current align-[-0.1em]" />
          ) : null}
          {name}
          {isOwn ? null : <span className="ml-1 text-ink-3">{ownerName}</span>}
        </Link>
      ))}
      {shown ? <ViewActs view={shown} /> : null}
    </nav>
  )
}
