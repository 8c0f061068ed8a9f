import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import type { Tally } from '@/lib/simulation/model'
import { overlapMark } from '@/lib/simulation/rules/line-of'
import { Figure } from '../../matches/figure'

type Line = { code: string } & Tally['overlaps'][string]
type Props = { tally: Tally; hrefOf: (mark: string) => string }

const lost = (key: 'there' | 'here', header: string): Column<Line> => ({
  key,
  header,
  align: 'right',
  cell: ({ [key]: { count, fen } }) =>
    count === 0 ? (
      '—'
    ) : (
      <>
        {count.toLocaleString('zh-CN')} 人，
        <Money amount={fen} />
      </>
    ),
})

/** Other items to which the same people are entitled, and what is lost there once this one is granted. */
export function OverlapPanel({ tally, hrefOf }: Props) {
  const lines = Object.entries(tally.overlaps)
    .map(([code, one]) => ({ code, ...one }))
    .toSorted((a, b) => b.count - a.count)
  if (lines.length === 0) return null
  const columns: readonly Column<Line>[] = [
    { key: 'title', header: '事项', wrap: true, cell: ({ title, code }) => `${title}（${code}）` },
    {
      key: 'count',
      header: '两项都符合',
      align: 'right',
      cell: ({ code, count }) => <Figure href={hrefOf(overlapMark(code))} count={count} />,
    },
    lost('there', '先享受本项，那一项减少'),
    lost('here', '先享受那一项，本项减少'),
  ]
  return (
    <Panel title="与其他事项重叠" note="按叠加规定，先享受一项以后另一项少多少" flush>
      <DataTable caption="与其他事项重叠" rows={lines} columns={columns} rowKey={({ code }) => code} empty={null} />
    </Panel>
  )
}
