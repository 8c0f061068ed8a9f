import { paths } from '@/app/paths'
import { BarByCategory } from '@/components/chart/bar-by-category'
import { FunnelBars } from '@/components/chart/funnel-bars'
import { HeatGrid } from '@/components/chart/heat-grid'
import { TileMap } from '@/components/chart/tile-map'
import { TrendChart } from '@/components/chart/trend-chart'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { METRICS, type MetricKey } from '@/lib/insight/metrics'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { drill, toWan } from './drill'

type Props = { board: LeaderBoard }

/** 提交 → 受理 → 审定 → 公示 → 授予 → 兑现, with the days each step took. */
export function CaseFunnel({ board }: Props) {
  const stages = board.stages.map((stage, index) => {
    const days = board.stages[index + 1]?.days
    return {
      label: METRICS[stage.metric].label,
      count: stage.count,
      href: drill(stage.metric, board.year),
      ...(days === null || days === undefined ? {} : { note: `平均 ${days} 天` }),
    }
  })
  return (
    <Panel title="办件漏斗" note={`${board.year} 年提交的申报件，走到每一步的件数和平均天数`}>
      <FunnelBars title="办件漏斗" stages={stages} />
    </Panel>
  )
}

/** Month by month; of months that are still to come nothing is said, not that nothing happened. */
export function MonthTrend({ board }: Props) {
  const thisMonth = board.today.slice(0, 7)
  const pointsOf = (metric: MetricKey, valuesOf: (month: LeaderBoard['months'][number]) => Record<string, number>) =>
    board.months.map((one) => {
      const label = one.month.slice(5)
      if (one.month > thisMonth) return { label, values: {} }
      return { label, href: drill(metric, board.year, { month: one.month }), values: valuesOf(one) }
    })
  return (
    <Panel title="月度趋势" note="按提交月份计件，按到账月份计金额">
      <TrendChart
        title="每月申报与授予"
        unit="件"
        kind="line"
        series={[
          { key: 'submitted', label: '提交' },
          { key: 'granted', label: '授予' },
        ]}
        points={pointsOf('submitted', ({ submitted, granted }) => ({ submitted, granted }))}
      />
      <TrendChart
        title="每月兑现"
        unit="万元"
        kind="column"
        decimals={2}
        series={[{ key: 'paid', label: '兑现' }]}
        points={pointsOf('paid', ({ paidFen }) => ({ paid: toWan(paidFen) }))}
      />
    </Panel>
  )
}

/** What was paid, by the sub-budget it came from. */
export function PaidByCategory({ board }: Props) {
  return (
    <Panel title="各类兑现" note="按子预算计到账金额">
      <BarByCategory
        title="各类兑现"
        unit="万元"
        decimals={2}
        bars={board.categories.map(({ key, count, amountFen }) => ({
          label: key,
          value: toWan(amountFen),
          note: `${count} 笔`,
          href: drill('paid', board.year, { category: key }),
        }))}
      />
    </Panel>
  )
}

const MAP_METRICS = ['talents', 'paid', 'overdue'] as const
export type MapMetric = (typeof MAP_METRICS)[number]
export const mapMetricOf = (text: unknown): MapMetric => MAP_METRICS.find((metric) => metric === text) ?? 'talents'
const MAP_UNITS: Record<MapMetric, string> = { talents: '人', paid: '万元', overdue: '件' }

/** The townships as tiles, coloured by people, money or what is overdue. */
export function TownshipMap({ board, metric }: Props & { metric: MapMetric }) {
  const rowBase = Math.min(...board.townships.map(({ row }) => row))
  const columnBase = Math.min(...board.townships.map(({ column }) => column))
  return (
    <TileMap
      title={`各乡镇${METRICS[metric].label}`}
      unit={MAP_UNITS[metric]}
      decimals={metric === 'paid' ? 2 : 0}
      tiles={board.townships.map((township) => ({
        code: township.code,
        name: township.name,
        row: township.row - rowBase,
        column: township.column - columnBase,
        value: metric === 'paid' ? toWan(township.paidFen) : township[metric],
        href: drill(metric, board.year, { township: township.code }),
        ...(township.overdue > 0 && metric !== 'overdue' ? { alert: `超期 ${township.overdue}` } : {}),
      }))}
    />
  )
}

/** The map with a choice of what colours it. */
export function TownshipPanel({ board, metric }: Props & { metric: MapMetric }) {
  const hrefOf = (key: MapMetric) => `${paths.leader(board.year)}&map=${key}`
  return (
    <Panel title="乡镇分布">
      <Tabs
        label="按什么着色"
        current={hrefOf(metric)}
        tabs={MAP_METRICS.map((key) => ({ href: hrefOf(key), label: METRICS[key].label }))}
      />
      <TownshipMap board={board} metric={metric} />
    </Panel>
  )
}

const TIERS = [
  ...['A', 'B', 'C', 'D', 'E', 'F'].map((key) => ({ key, label: `${key} 类` })),
  { key: 'none', label: '未认定' },
]
const SHOWN_INDUSTRIES = 8

/** 产业 × 层次 of the people on the register: the industries with most people, each cell opens them. */
export function IndustryHeat({ board }: Props) {
  const cells = board.tierByIndustry.map(({ key, count }) => {
    const [row = 'none', column = 'none'] = key.split('|')
    return { row, column, value: count, href: drill('talents', board.year, { industry: row, tier: column }) }
  })
  const totals = Map.groupBy(cells, ({ row }) => row)
  const sumOf = (row: string) => (totals.get(row) ?? []).reduce((sum, { value }) => sum + value, 0)
  const rows = [...totals.keys()].toSorted((a, b) => sumOf(b) - sumOf(a)).slice(0, SHOWN_INDUSTRIES)
  return (
    <Panel title="产业与层次" note={`人数最多的 ${rows.length} 个行业`}>
      <HeatGrid
        title="产业与层次"
        unit="人"
        rows={rows.map((key) => ({ key, label: key === 'none' ? '单位不详' : (INDUSTRIES.labelOf(key) ?? key) }))}
        columns={TIERS}
        cells={cells.filter(({ row }) => rows.includes(row))}
      />
    </Panel>
  )
}
