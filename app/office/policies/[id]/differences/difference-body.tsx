import { RuleSections } from '@/components/domain/rule-sections'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { DifferenceView } from '@/lib/policy/queries/get-difference'
import { ChangedLines } from './changed-lines'

/** What changed, in sentences, and beside them the lines of the two files. */
export function DifferenceBody({ view: { before, sections, lines } }: { view: DifferenceView }) {
  if (sections.length === 0) {
    return before ? (
      <EmptyState title="两版规则没有差别" why="两份文件只在写法上不同，系统执行的规则一样。" />
    ) : (
      <EmptyState title="没有可以比较的版本" why="出了新版以后，这里逐句说明改了什么。" />
    )
  }
  return (
    <div className="mt-4 grid items-start gap-4 xl:grid-cols-2">
      <Panel title="改了什么">
        <RuleSections sections={sections} />
      </Panel>
      <ChangedLines lines={lines} />
    </div>
  )
}
