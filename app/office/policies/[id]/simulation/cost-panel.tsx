import { TrendChart } from '@/components/chart/trend-chart'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { type Fen, ZERO } from '@/lib/kernel/fen'
import type { Tally, YearBudget } from '@/lib/simulation/model'
import { shortOf } from '@/lib/simulation/rules/county-need'
import { costOf, yearsOf } from '@/lib/simulation/rules/tally'
import { FUNDER_LABELS, fundersOf } from './words'

type Line = { year: string; byFunder: Tally['cost'][string]; budget: YearBudget | undefined }

const FEN_PER_WAN = 1_000_000

/** Year by year who bears what, and whether the county's budget holds it. */
export function CostPanel({ tally }: { tally: Tally }) {
  const years = yearsOf(tally)
  if (years.length === 0) return null
  const lines = years.map((year) => ({
    year,
    byFunder: tally.cost[year] ?? {},
    budget: tally.budget?.find((one) => String(one.year) === year),
  }))
  return (
    <Panel title="每年资金" note="按计划发放日期；县级预算按测算时的余额">
      <DataTable caption="每年资金" rows={lines} columns={columnsOf(tally)} rowKey={({ year }) => year} empty={null} />
      <TrendChart
        title="每年资金"
        unit="万元"
        kind="stacked"
        decimals={2}
        series={fundersOf(tally).map((key) => ({ key, label: FUNDER_LABELS[key] }))}
        points={lines.map(({ year, byFunder }) => ({
          label: year,
          values: Object.fromEntries(fundersOf(tally).map((key) => [key, (byFunder[key] ?? ZERO) / FEN_PER_WAN])),
        }))}
      />
    </Panel>
  )
}

const money = (key: string, header: string, amount: (line: Line) => Fen | null): Column<Line> => ({
  key,
  header,
  align: 'right',
  cell: (line) => <Money amount={amount(line)} />,
})

const columnsOf = (tally: Tally): readonly Column<Line>[] => [
  { key: 'year', header: '年度', cell: ({ year }) => year },
  ...fundersOf(tally).map((funder) => money(funder, FUNDER_LABELS[funder], ({ byFunder }) => byFunder[funder] ?? ZERO)),
  money('total', '合计', ({ byFunder }) => costOf(byFunder)),
  { key: 'budget', header: '县级预算', align: 'right', wrap: true, cell: ({ budget }) => <Budget budget={budget} /> },
]

function Budget({ budget }: { budget: YearBudget | undefined }) {
  if (budget === undefined) return '—'
  const short = shortOf(budget)
  if (budget.availableFen === null) return <span className="text-vermilion">没有科目</span>
  return short > 0 ? (
    <span className="text-vermilion">
      余 <Money amount={budget.availableFen} />
      ，缺 <Money amount={short} />
    </span>
  ) : (
    <>
      够，余 <Money amount={budget.availableFen} />
    </>
  )
}
