import Link from 'next/link'
import { paths } from '@/app/paths'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { listMerges } from '@/lib/duplicate/queries/list-merges'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'

/** Beside an entry: what was merged into it, and the way to take it back. */
export async function MergeNotes({ actor, kind, entryId }: { actor: Actor; kind: SubjectKind; entryId: string }) {
  const merges = await listMerges(actor, entryId)
  if (merges.length === 0) return null
  return (
    <Panel title="合并记录">
      <ul className="space-y-2">
        {merges.map(({ id, pairId, mergedAt, mergedByName, reason, isUndone }) => (
          <li key={id}>
            <Link className="link" href={paths.duplicate(kind, pairId)}>
              {isUndone ? '合并过，已撤销' : '由两份登记合并'}
            </Link>{' '}
            <span className="text-sm text-ink-2">
              {mergedByName} <Moment value={mergedAt} />
            </span>
            <span className="block text-sm text-ink-2 wrap-break-word">{reason}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
