import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import type { BatchRow } from '@/lib/subsidy/queries/list-batches'
import { BatchMark } from './status-marks'

export const BATCH_COLUMNS: readonly Column<BatchRow>[] = [
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
