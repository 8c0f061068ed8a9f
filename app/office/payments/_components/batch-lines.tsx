import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { Money } from '@/components/ui/money'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { ATTEMPT_STATUSES, type AttemptStatus } from '@/lib/subsidy/flow'
import { ATTEMPT_STATUS_LABELS } from '@/lib/subsidy/labels'
import type { BatchLine, BatchView } from '@/lib/subsidy/queries/get-batch'
import { AttemptMark } from './status-marks'

const COLUMNS: readonly Column<BatchLine>[] = [
  {
    key: 'line',
    header: '序号',
    width: '5rem',
    cell: (row) => <RowLink href={paths.entitlement(row.entitlementId)}>{row.line}</RowLink>,
  },
  { key: 'holder', header: '收款户名', wrap: true, cell: (row) => row.holderName },
  { key: 'item', header: '事项', cell: (row) => `${row.itemCode} 第 ${row.instalment} 期` },
  { key: 'account', header: '收款账户', wrap: true, cell: (row) => `${row.bankName} ${row.accountMasked}` },
  {
    key: 'status',
    header: '结果',
    wrap: true,
    cell: (row) => <AttemptMark status={row.status} reason={row.failureReason} />,
  },
  { key: 'amount', header: '金额', align: 'right', cell: (row) => <Money amount={row.amountFen} /> },
]

type Props = { batch: BatchView; status: AttemptStatus | null; after: string }

/** The frozen list, by result; accounts masked. */
export function BatchLines({ batch, status, after }: Props) {
  const hrefOf = (code: AttemptStatus | null) => paths.batch(batch.id, code ? `?status=${code}` : '')
  const shown = ATTEMPT_STATUSES.filter((code) => batch.sums[code].count > 0)
  const tabs = [
    { href: hrefOf(null), label: '全部', count: batch.lineCount },
    ...shown.map((code) => ({ href: hrefOf(code), label: ATTEMPT_STATUS_LABELS[code], count: batch.sums[code].count })),
  ]
  const more = (line: number) =>
    paths.batch(batch.id, `?${new URLSearchParams({ ...(status ? { status } : {}), after: String(line) })}`)
  return (
    <Panel
      flush
      title="明细"
      note={status ? `合计 ¥${formatYuan(batch.sums[status].totalFen)}` : `内容摘要 ${batch.contentHash.slice(0, 12)}`}
    >
      {shown.length > 1 ? <Tabs label="按结果" current={hrefOf(status)} tabs={tabs} /> : null}
      <DataTable
        caption={`批次 ${batch.number} 明细`}
        rows={batch.lines}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有这种结果的明细" why="换一个结果查看。" />}
      />
      <Pagination
        previous={after ? hrefOf(status) : null}
        next={batch.nextLine === null ? null : more(batch.nextLine)}
      />
    </Panel>
  )
}
