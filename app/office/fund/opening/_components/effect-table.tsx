import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'

type Effect = OpeningBatchView['effects'][number]

const COLUMNS: readonly Column<Effect>[] = [
  { key: 'year', header: '年度', cell: (row) => `${row.year} 年` },
  { key: 'name', header: '科目', cell: (row) => row.name },
  { key: 'carried', header: '以前预算已拨付', align: 'right', cell: (row) => <Money amount={row.carriedFen} /> },
  { key: 'spent', header: '本系统预算列支', align: 'right', cell: (row) => <Money amount={row.spentFen} /> },
  { key: 'left', header: '待发占用', align: 'right', cell: (row) => <Money amount={row.leftFen} /> },
  {
    key: 'available',
    header: '现有可用',
    align: 'right',
    cell: (row) => (row.availableFen === null ? '—' : <Money amount={row.availableFen} />),
  },
  {
    key: 'problem',
    header: '检查',
    wrap: true,
    cell: (row) => (
      <StatusMark plain tone={row.problem === null ? 'good' : 'bad'}>
        <span className="whitespace-normal">{row.problem ?? '可以入账'}</span>
      </StatusMark>
    ),
  },
]

/** 入账预览: which budgets the batch touches, whether they can bear it. */
export function EffectTable({ batch }: { batch: OpeningBatchView }) {
  if (batch.effects.length === 0) return null
  return (
    <Panel flush title="入账后对资金的影响" note="县级资金，单位：元；系统中没有预算的年度只登记，不占用预算">
      <DataTable
        caption="入账后对资金的影响，单位：元"
        rows={batch.effects}
        columns={COLUMNS}
        rowKey={(row) => `${row.year} ${row.category}`}
        empty={null}
      />
    </Panel>
  )
}
