import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { OPENING_BATCH_KIND_LABELS } from '@/lib/opening-balance/labels'
import type { BatchRow } from '@/lib/opening-balance/queries/list-opening-batches'
import { OpeningBatchMark } from './batch-mark'

/** 期初批次, newest first. */
export const OpeningBatchTable = ({ rows, mayWrite }: { rows: readonly BatchRow[]; mayWrite: boolean }) => (
  <Panel flush>
    <DataTable
      caption="期初批次"
      rows={rows}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      empty={
        <EmptyState
          title="还没有期初批次"
          why="入系统前已经核准、发放过的待遇在这里登记。入账后，新的申请会扣减已享受金额，一生一次、月数和上限也一并计算。"
          action={
            mayWrite ? (
              <LinkButton variant="primary" href={paths.newOpeningBatch()}>
                新建期初批次
              </LinkButton>
            ) : undefined
          }
        />
      }
    />
  </Panel>
)

const isCounted = ({ status }: BatchRow): boolean => status !== 'draft'

const COLUMNS: readonly Column<BatchRow>[] = [
  { key: 'number', header: '批次号', cell: (row) => <RowLink href={paths.openingBatch(row.id)}>{row.number}</RowLink> },
  { key: 'kind', header: '种类', cell: (row) => OPENING_BATCH_KIND_LABELS[row.kind] },
  {
    key: 'title',
    header: '名称和来源文件',
    wrap: true,
    cell: (row) => (
      <>
        {row.title} <span className="text-ink-3">{row.documentNumber}</span>
      </>
    ),
  },
  { key: 'status', header: '状态', cell: (row) => <OpeningBatchMark status={row.status} /> },
  { key: 'by', header: '编制', deskOnly: true, cell: (row) => row.createdBy },
  {
    key: 'signed',
    header: '复核签字',
    deskOnly: true,
    cell: (row) =>
      row.signedBy && row.signedAt ? (
        <>
          {row.signedBy} <Moment value={row.signedAt} short />
        </>
      ) : (
        '—'
      ),
  },
  { key: 'count', header: '笔数', align: 'right', cell: (row) => (isCounted(row) ? row.lineCount : '—') },
  {
    key: 'paid',
    header: '已拨付',
    align: 'right',
    cell: (row) => (isCounted(row) ? <Money amount={row.paidFen} /> : '—'),
  },
  {
    key: 'left',
    header: '待发',
    align: 'right',
    cell: (row) => (isCounted(row) ? <Money amount={row.leftFen} /> : '—'),
  },
]
