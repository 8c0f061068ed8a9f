import Link from 'next/link'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { Account, Balances, SubBudget } from '@/lib/fund/model'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'
import { AddSubBudget } from './add-sub-budget'
import { AdjustBudget } from './adjust-budget'
import { type CategoryChoice, missingIn } from './category-choices'
import { SetCeiling } from './set-ceiling'

type Props = { year: YearOverview; fundId: string; mayKeep: boolean; choices: readonly CategoryChoice[] }

/** 子预算 of a year; each amount opens its ledger rows. */
export function SubBudgetTable({ year, fundId, mayKeep, choices }: Props) {
  return (
    <Panel
      flush
      title={year.status === 'planned' ? '规划上限' : '子预算'}
      note="单位：元"
      actions={mayKeep ? <AddLine fundId={fundId} year={year} choices={missingIn(year, choices)} /> : null}
    >
      <DataTable
        caption={`${year.year} 年子预算，单位：元`}
        rows={year.subBudgets}
        columns={columnsOf(year, fundId, mayKeep)}
        rowKey={(row) => row.id}
        empty={<EmptyState title="还没有子预算" why="按补贴科目设置预算后，对应事项才能审定。" />}
      />
    </Panel>
  )
}

function AddLine({ fundId, year, choices }: Omit<Props, 'mayKeep'>) {
  if (year.status === 'closed') return null
  if (year.status === 'open') return <AddSubBudget fundId={fundId} year={year.year} choices={choices} />
  return <SetCeiling fundId={fundId} year={year.year} of={choices} label="增加科目…" />
}

function columnsOf(year: YearOverview, fundId: string, mayKeep: boolean): Column<SubBudget>[] {
  const money = (key: keyof Balances, account: Account, header: string): Column<SubBudget> => ({
    key,
    header,
    align: 'right',
    cell: (row) => (
      <Link className="link tabular-nums" href={paths.fundLedger({ year: year.id, sub: row.id, account })}>
        {formatYuan(row[key])}
      </Link>
    ),
  })
  const act: Column<SubBudget> = {
    key: 'act',
    header: '办理',
    cell: (row) =>
      year.status === 'open' ? (
        <AdjustBudget subBudget={row} />
      ) : (
        <SetCeiling fundId={fundId} year={year.year} of={row} label="修改上限…" />
      ),
  }
  return [
    { key: 'name', header: '科目', cell: (row) => <SubBudgetName subBudget={row} /> },
    money('totalFen', 'appropriation', year.status === 'planned' ? '上限' : '预算安排'),
    money('availableFen', 'available', '可用'),
    money('reservedFen', 'reserved', '预占'),
    money('committedFen', 'committed', '已承诺'),
    money('inTransitFen', 'inTransit', '在途'),
    money('paidFen', 'paid', '已拨付'),
    ...(year.totals.openingFen > 0 ? [money('openingFen', 'opening', '期初资金来源')] : []),
    ...(mayKeep && year.status !== 'closed' ? [act] : []),
  ]
}

const SubBudgetName = ({ subBudget }: { subBudget: SubBudget }) => (
  <span className="inline-flex flex-wrap items-center gap-x-2">
    <span className="font-medium">{subBudget.name}</span>
    {subBudget.availableFen < 0 ? (
      <StatusMark tone="bad" plain>
        超出上限
      </StatusMark>
    ) : null}
    {subBudget.mayExceed && subBudget.availableFen >= 0 ? <span className="text-sm text-ink-3">超出时提醒</span> : null}
  </span>
)
