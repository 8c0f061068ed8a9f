import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { StaffingHands, StaffingMark, StaffingNotes } from '@/components/domain/staffing'
import type { StaffedItem } from '@/lib/staffing/queries/get-staffing'

/** Items with the same hands and the same gaps are one panel: most of a county's chains are alike. */
export function StaffedItems({ items }: { items: readonly StaffedItem[] }) {
  if (items.length === 0)
    return (
      <Panel>
        <EmptyState title="没有现行的事项" why="政策事项发布后，这里列出每个环节现在有谁能办。" />
      </Panel>
    )
  return (
    <div className="space-y-4">
      {alike(items).map((group) => {
        const [first] = group
        if (!first) return null
        return (
          <Panel
            key={first.itemId}
            title={group.map(({ code }) => code).join('、')}
            note={group.map(({ title }) => title).join('、')}
            actions={<StaffingMark staffing={first} />}
          >
            <div className="space-y-3">
              <StaffingNotes staffing={first} />
              <StaffingHands staffing={first} />
            </div>
          </Panel>
        )
      })}
    </div>
  )
}

/** Those that lack people come first. */
function alike(items: readonly StaffedItem[]): StaffedItem[][] {
  const groups = new Map<string, StaffedItem[]>()
  for (const item of items) {
    const key = JSON.stringify([item.hands, item.gaps, item.byDelegation])
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  const isShort = ([first]: StaffedItem[]) => Number((first?.gaps.length ?? 0) > 0)
  return [...groups.values()].toSorted((a, b) => isShort(b) - isShort(a))
}
