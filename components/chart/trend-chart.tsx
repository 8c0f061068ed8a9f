'use client'
import { useRouter } from 'next/navigation'
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { ChartFrame } from './chart-frame'
import { figureText } from './figure-text'

export type Series = { key: string; label: string }
export type TrendPoint = { label: string; href?: string; values: Readonly<Record<string, number | null>> }

type Props = {
  title: string
  unit: string
  kind: 'line' | 'area' | 'column' | 'stacked'
  series: readonly Series[]
  points: readonly TrendPoint[]
  decimals?: number
  /** Height of the picture in px. */
  height?: number
}

/** Figures over time. A press on a month opens its rows; the table below does the same for the keyboard. */
export function TrendChart({ title, unit, kind, series, points, decimals = 0, height = 240 }: Props) {
  const router = useRouter()
  const rows = points.map(({ label, values }) => ({ label, ...values }))
  const open = (index: unknown) => {
    const href = points[Number(index)]?.href
    if (href) router.push(href)
  }
  return (
    <ChartFrame
      className="not-first:mt-5"
      title={title}
      unit={unit}
      decimals={decimals}
      columns={['时间', ...series.map(({ label }) => label)]}
      rows={points.map(({ label, href, values }) => ({
        label,
        ...(href ? { href } : {}),
        values: series.map(({ key }) => values[key] ?? null),
      }))}
    >
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
        {title}
        <span className="text-xs text-ink-3">单位：{unit}</span>
      </p>
      <div aria-hidden style={{ height }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 600, height }}>
          <ComposedChart
            data={rows}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
            onClick={({ activeTooltipIndex }) => open(activeTooltipIndex)}
            className={points.some(({ href }) => href) ? '[&_.recharts-surface]:cursor-pointer' : ''}
          >
            <CartesianGrid vertical={false} stroke="var(--color-line)" />
            <XAxis
              dataKey="label"
              tick={TICK}
              tickLine={false}
              axisLine={{ stroke: 'var(--color-line-strong)' }}
              minTickGap={12}
            />
            <YAxis
              width={48}
              tick={TICK}
              tickLine={false}
              axisLine={false}
              tickFormatter={(value: number) => figureText(value)}
            />
            <Tooltip
              cursor={{ fill: 'var(--color-wash)', stroke: 'var(--color-line-strong)' }}
              contentStyle={TIP}
              itemStyle={{ color: 'var(--color-ink-2)', paddingBlock: 0 }}
              separator="："
              formatter={(value) => `${figureText(Number(value), decimals)} ${unit}`}
              isAnimationActive={false}
            />
            {series.length > 1 ? (
              <Legend
                itemSorter={null}
                iconType={kind === 'column' || kind === 'stacked' ? 'square' : 'plainline'}
                iconSize={12}
                wrapperStyle={{ fontSize: 'var(--text-sm)' }}
                formatter={legendText}
              />
            ) : null}
            {series.map((one, index) => mark(kind, one, `var(--color-series-${(index % 6) + 1})`, index))}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </ChartFrame>
  )
}

const TICK = { fill: 'var(--color-ink-2)', fontSize: 'var(--text-xs)' }
const TIP = {
  background: 'var(--color-sheet)',
  border: '1px solid var(--color-line)',
  borderRadius: 6,
  boxShadow: 'var(--shadow-float)',
  color: 'var(--color-ink)',
}
const DASHES = ['', '6 3', '2 3', '9 3 2 3', '1 4', '12 4']

const legendText = (label: string) => <span className="text-ink-2">{label}</span>

/** Lines differ by dash as well as colour. */
function mark(kind: Props['kind'], { key, label }: Series, colour: string, index: number) {
  const common = { dataKey: key, name: label, isAnimationActive: false }
  if (kind === 'column' || kind === 'stacked')
    return (
      <Bar
        key={key}
        {...common}
        fill={colour}
        maxBarSize={36}
        {...(kind === 'stacked' ? { stackId: 'all', stroke: 'var(--color-sheet)' } : {})}
      />
    )
  const stroke = { stroke: colour, strokeWidth: 2, strokeDasharray: DASHES[index % 6] ?? '' }
  if (kind === 'area') return <Area key={key} {...common} {...stroke} fill={colour} fillOpacity={0.12} dot={false} />
  return (
    <Line key={key} {...common} {...stroke} dot={{ r: 2.5, fill: colour, strokeDasharray: '0' }} activeDot={{ r: 5 }} />
  )
}
