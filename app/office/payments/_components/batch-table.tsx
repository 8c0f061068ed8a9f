import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { BatchRow } from '@/lib/subsidy/queries/list-batches'
import { BatchMark } from './status-marks'

/** Batches, newest first, each opening its page. */
export const BatchTable = ({ rows, isFiltered }: { rows: readonly BatchRow[]; isFiltered: boolean }) => (
  <Panel flush>
    <DataTable
      caption="兑现批次"
      rows={rows}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      empty={isFiltered ? <NoneOfStatus /> : <NoneYet />}
    />
  </Panel>
)

const NoneOfStatus = () => (
  <EmptyState
    title="没有这个状态的批次"
    why="换一个状态查看。"
    action={<LinkButton href={paths.batches()}>查看全部批次</LinkButton>}
  />
)

const NoneYet = () => (
  <EmptyState
    title="还没有兑现批次"
    why="在待拨付中选择到期款项即可制单。"
    action={<LinkButton href={paths.payments()}>去待拨付</LinkButton>}
  />
)

const COLUMNS: readonly Column<BatchRow>[] = [
  { key: 'number', header: '批次号', cell: (row) => <RowLink href={paths.batch(row.id)}>{row.number}</RowLink> },
  { key: 'purpose', header: '用途', wrap: true, cell: (row) => row.purpose },
  { key: 'status', header: '状态', cell: (row) => <BatchMark status={row.status} /> },
  {
    key: 'made',
    header: '制单',
    cell: (row) => (
      <>
        {row.madeBy} <Moment value={row.madeAt} short />
      </>
    ),
  },
  { key: 'answered', header: '银行回盘', cell: (row) => <Answered row={row} /> },
  { key: 'count', header: '笔数', align: 'right', cell: (row) => row.lineCount },
  { key: 'total', header: '金额', align: 'right', cell: (row) => <Money amount={row.totalFen} /> },
]

function Answered({ row }: { row: BatchRow }) {
  if (row.paidCount + row.failedCount === 0) return <span className="text-ink-3">—</span>
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      <StatusMark plain tone="good">{`成功 ${row.paidCount}`}</StatusMark>
      {row.failedCount > 0 ? <StatusMark plain tone="bad">{`失败 ${row.failedCount}`}</StatusMark> : null}
    </span>
  )
}
