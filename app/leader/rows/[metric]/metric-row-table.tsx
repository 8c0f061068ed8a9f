import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import { Day } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { formatWan, formatYuan } from '@/components/ui/format-money'
import { Money } from '@/components/ui/money'
import { METRICS, type MetricKey } from '@/lib/insight/metrics'
import type { Figure, MetricRow, RowKind } from '@/lib/insight/model'

const HREF_OF: Record<RowKind, (id: string) => string> = {
  talent: paths.talent,
  application: paths.application,
  payment: paths.entitlement,
  budget: () => paths.fund(),
}

const COLUMNS = [
  {
    key: 'title',
    header: '姓名或名称',
    cell: (row: MetricRow) => <RowLink href={HREF_OF[row.kind](row.link)}>{row.title}</RowLink>,
  },
  { key: 'detail', header: '内容', wrap: true, cell: (row: MetricRow) => row.detail },
  { key: 'unit', header: '乡镇', cell: (row: MetricRow) => row.unitName ?? '—' },
  { key: 'day', header: '日期', cell: (row: MetricRow) => (row.day === null ? '—' : <Day value={row.day} />) },
]
const AMOUNT = {
  key: 'amount',
  header: '金额',
  align: 'right' as const,
  cell: (row: MetricRow) => (row.amountFen === null ? '—' : <Money amount={row.amountFen} />),
}

/** The rows behind a figure, each leading to the person, case or payment it is. */
export function MetricRowTable({ metric, rows }: { metric: MetricKey; rows: readonly MetricRow[] }) {
  return (
    <DataTable
      caption={`${METRICS[metric].label}的名单`}
      rows={rows}
      columns={METRICS[metric].unit === 'talents' ? COLUMNS : [...COLUMNS, AMOUNT]}
      rowKey={(row) => row.id}
      empty={<EmptyState title="没有记录" why="这个数字是 0，背后没有名单。" />}
    />
  )
}

/** The figure as the board prints it. */
export const figureText = (metric: MetricKey, figure: Figure): string => {
  switch (METRICS[metric].unit) {
    case 'fen':
      return `${formatWan(figure.amountFen)} 万元`
    case 'talents':
      return `${figure.count} 人`
    case 'cases':
      return `${figure.count} 件`
  }
}

/** How many rows, and to the fen what they come to. */
export const summaryText = (metric: MetricKey, figure: Figure): string =>
  METRICS[metric].unit === 'fen'
    ? `共 ${figure.count} 条，合计 ¥${formatYuan(figure.amountFen)}`
    : `共 ${figure.count} 条`
