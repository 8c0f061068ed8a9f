import { Panel } from '@/components/ui/panel'
import { HOLD_LABELS } from '@/lib/retention/labels'
import type { Retention } from '@/lib/retention/queries/get-retention'

/** What goes with the next round, and what is held back and why: before anything is deleted. */
export function OverduePanel({ overdue: { cases, files, held } }: { overdue: Retention['overdue'] }) {
  return (
    <Panel title="现在会删除的材料" note={`${files} 份`}>
      <p>
        {files === 0
          ? '没有保管期满、可以删除的材料。'
          : `${cases} 件申报的 ${files} 份材料保管期满，将由系统自动删除，不能恢复。`}
      </p>
      {held.length === 0 ? null : (
        <ul className="mt-2 list-disc pl-5">
          {held.map(({ hold, cases: count }) => (
            <li key={hold}>
              {HOLD_LABELS[hold]}，暂缓删除：{count} 件
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
