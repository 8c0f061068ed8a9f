import Link from 'next/link'
import { ConfirmAction } from '@/components/form/confirm-action'
import { cn } from '@/components/ui/cn'
import type { SavedView } from '@/lib/desk-list/model'
import { newId } from '@/lib/platform/id'
import { deleteViewAction } from './actions'
import { listAddress } from './list-address'

/** The views kept of a list, each one press away; the one shown now can be taken away if it is one's own. */
export function ViewChips({ views, current }: { views: readonly SavedView[]; current: string }) {
  if (views.length === 0) return null
  const shown = views.find(({ query, isOwn }) => query === current && isOwn)
  return (
    <nav aria-label="常用视图" className="flex flex-wrap items-center gap-2">
      {views.map(({ id, listKey, name, query, isOwn, isShared, ownerName }) => (
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
          {name}
          {isOwn ? null : <span className="ml-1 text-ink-3">{ownerName}</span>}
        </Link>
      ))}
      {shown ? (
        <ConfirmAction
          action={deleteViewAction}
          label="删除此视图…"
          size="sm"
          variant="quiet"
          title={`删除常用视图“${shown.name}”？`}
          description={shown.isShared ? '同事也将看不到它。名单里的内容不受影响。' : '名单里的内容不受影响。'}
          confirm="删除视图"
          hidden={{ viewId: shown.id }}
          requestId={newId()}
          doneMessage="已删除"
        />
      ) : null}
    </nav>
  )
}
