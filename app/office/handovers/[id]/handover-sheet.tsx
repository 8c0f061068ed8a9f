import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Day } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { HANDOVER_KIND_LABELS } from '@/lib/staffing/labels'
import type { HandoverView } from '@/lib/staffing/queries/get-handover'

type Total = HandoverView['totals'][number]
type Line = HandoverView['lines'][number]

const TOTALS: Column<Total>[] = [
  { key: 'kind', header: '类别', cell: ({ kind }) => kind },
  { key: 'to', header: '去向', cell: ({ to }) => to },
  { key: 'count', header: '项数', align: 'right', cell: ({ count }) => count },
]

/** How much of each kind went to whom. */
export const HandoverTotals = ({ totals }: Pick<HandoverView, 'totals'>) => (
  <Panel title="汇总" flush>
    <DataTable
      caption="交接汇总"
      rows={totals}
      columns={TOTALS}
      rowKey={({ kind, to }) => `${kind}@${to}`}
      empty={null}
    />
  </Panel>
)

const LINES: Column<Line>[] = [
  { key: 'position', header: '序号', cell: ({ position }) => position + 1 },
  { key: 'kind', header: '类别', cell: ({ kind }) => HANDOVER_KIND_LABELS[kind] },
  { key: 'title', header: '内容', wrap: true, cell: ({ title }) => title },
  { key: 'due', header: '到期', cell: ({ dueOn }) => <Day value={dueOn} /> },
  { key: 'successor', header: '接手人', cell: ({ successorName, kind }) => successorName ?? WITHOUT[kind] ?? SHARED },
  { key: 'note', header: '说明', wrap: true, cell: ({ note }) => note ?? '' },
]

const SHARED = '同岗位其他人'
const WITHOUT: Partial<Record<Line['kind'], string>> = { delegation: '终止' }

/** Line by line; for who left and who took it. */
export const HandoverLines = ({ lines }: Pick<HandoverView, 'lines'>) =>
  lines.length === 0 ? (
    <p className="text-ink-2" data-print="hide">
      逐件清单由离任人、接手人登录后查看和打印；管理员只看汇总。
    </p>
  ) : (
    <Panel title="逐项清单" flush>
      <DataTable
        caption="交接清单"
        rows={lines}
        columns={LINES}
        rowKey={({ position }) => String(position)}
        empty={null}
      />
    </Panel>
  )

/** Signed on paper. */
export const Signatures = () => (
  <ul className="hidden justify-between gap-8 pt-8 print:flex">
    {['移交人', '接手人', '监交人'].map((who) => (
      <li key={who}>{who}（签字）：＿＿＿＿＿＿＿　日期：＿＿＿＿＿＿</li>
    ))}
  </ul>
)
