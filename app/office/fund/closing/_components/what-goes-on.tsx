import Link from 'next/link'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import type { LineToClose, YearClosingView } from '@/lib/subsidy/queries/get-year-closing'

/** 结转预览: what each line still holds; every amount opens its entries. */
export function WhatGoesOn({ view }: { view: YearClosingView }) {
  const money = (key: 'availableFen' | 'reservedFen' | 'committedFen', account: string, row: LineToClose) => (
    <Link className="link tabular-nums" href={paths.fundLedger({ year: view.fundYearId, sub: row.id, account })}>
      {formatYuan(row[key])}
    </Link>
  )
  const columns: Column<LineToClose>[] = [
    { key: 'name', header: '科目', cell: (row) => row.name },
    {
      key: 'available',
      header: '可用（待决定）',
      align: 'right',
      cell: (row) => money('availableFen', 'available', row),
    },
    { key: 'reserved', header: '预占转下年', align: 'right', cell: (row) => money('reservedFen', 'reserved', row) },
    { key: 'cases', header: '申报件', align: 'right', cell: (row) => `${row.caseCount} 件` },
    { key: 'committed', header: '承诺转下年', align: 'right', cell: (row) => money('committedFen', 'committed', row) },
    { key: 'payments', header: '待拨付', align: 'right', cell: (row) => `${row.paymentCount} 笔` },
  ]
  return (
    <Panel flush title="还有余款的科目" note="单位：元">
      <DataTable
        caption={`${view.year} 年还有余款的科目，单位：元`}
        rows={view.lines}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyState title="没有余款" why="这一年的预算已全部拨付、结转、交回或注销。" />}
      />
    </Panel>
  )
}
