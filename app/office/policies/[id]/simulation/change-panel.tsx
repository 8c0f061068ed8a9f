import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { type Fen, subtractFen, ZERO } from '@/lib/kernel/fen'
import type { Tally } from '@/lib/simulation/model'
import { gainOf, lossOf } from '@/lib/simulation/rules/tally'

type Line = { year: string; gained: Fen; lost: Fen }

/** Against the version before: what those who gain get more a year, and what those who lose get less. */
export function ChangePanel({ tally, unit }: { tally: Tally; unit: string }) {
  const [gain, loss] = [gainOf(tally), lossOf(tally)]
  if (gain.count + loss.count === 0) return null
  const years = [...new Set([...Object.keys(gain.byYear), ...Object.keys(loss.byYear)])].sort()
  const lines = years.map((year) => ({ year, gained: gain.byYear[year] ?? ZERO, lost: loss.byYear[year] ?? ZERO }))
  const count = (people: number) => `${people.toLocaleString('zh-CN')} ${unit}`
  return (
    <Panel title="与现行版本相比" note={`${count(gain.count)}增加，${count(loss.count)}减少`} flush>
      <DataTable caption="每年增减" rows={lines} columns={COLUMNS} rowKey={({ year }) => year} empty={null} />
    </Panel>
  )
}

const COLUMNS: readonly Column<Line>[] = [
  { key: 'year', header: '年度', cell: ({ year }) => year },
  { key: 'gained', header: '增加的人', align: 'right', cell: ({ gained }) => <Money amount={gained} /> },
  { key: 'lost', header: '减少的人', align: 'right', cell: ({ lost }) => <Money amount={lost} /> },
  {
    key: 'net',
    header: '合计增减',
    align: 'right',
    cell: ({ gained, lost }) => <Money amount={subtractFen(gained, subtractFen(ZERO, lost))} />,
  },
]
