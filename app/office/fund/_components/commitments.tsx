import Link from 'next/link'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { FUND_YEAR_STATUS_LABELS } from '@/lib/fund/labels'
import type { Account, Balances } from '@/lib/fund/model'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'

const money = (key: keyof Balances, account: Account, header: string): Column<YearOverview> => ({
  key,
  header,
  align: 'right',
  cell: (year) => (
    <Link className="link tabular-nums" href={paths.fundLedger({ year: year.id, account })}>
      {formatYuan(year.totals[key])}
    </Link>
  ),
})

const COLUMNS: readonly Column<YearOverview>[] = [
  {
    key: 'year',
    header: '年度',
    cell: (year) => (
      <Link className="link font-medium" href={paths.fund(year.year)}>
        {year.year} 年
      </Link>
    ),
  },
  { key: 'status', header: '状态', cell: (year) => FUND_YEAR_STATUS_LABELS[year.status] },
  money('totalFen', 'appropriation', '上限或预算'),
  money('reservedFen', 'reserved', '预占'),
  money('committedFen', 'committed', '已承诺'),
  money('availableFen', 'available', '剩余'),
  {
    key: 'over',
    header: '提示',
    cell: (year) => {
      const over = year.subBudgets.filter((one) => one.availableFen < 0).map((one) => one.name)
      return over.length > 0 ? <StatusMark tone="bad">{over.join('、')}超出上限</StatusMark> : '—'
    },
  },
]

/** 以后年度承诺: what has been granted and will fall due in later years. */
export function Commitments({ years, from }: { years: readonly YearOverview[]; from: number }) {
  return (
    <Panel flush title="以后年度承诺" note="单位：元">
      <DataTable
        caption={`${from} 年以后各年度的承诺，单位：元`}
        rows={years}
        columns={COLUMNS}
        rowKey={(year) => year.id}
        empty={<EmptyState title="没有以后年度" why={`${from} 年之后还没有设置规划上限，跨年度的分期拨付不能审定。`} />}
      />
    </Panel>
  )
}
