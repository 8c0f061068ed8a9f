import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Panel } from '@/components/ui/panel'
import type { Tally } from '@/lib/simulation/model'
import { nearMark } from '@/lib/simulation/rules/line-of'
import { Figure } from '../../matches/figure'

type Line = { code: string } & Tally['thresholds'][string]
type Props = { tally: Tally; hrefOf: (mark: string) => string }

/** Who is within a step of a number of the policy and meets all the rest: just in, or just out. */
export function NearPanel({ tally, hrefOf }: Props) {
  const lines = Object.entries(tally.thresholds).map(([code, one]) => ({ code, ...one }))
  if (lines.length === 0) return null
  const side = (key: 'inside' | 'outside', header: string): Column<Line> => ({
    key,
    header,
    align: 'right',
    cell: ({ code, [key]: count }) => <Figure href={hrefOf(nearMark(code, key))} count={count} />,
  })
  return (
    <Panel title="临界人数" note="其他条件都满足，只差一岁、一个月、一年，或金额一成以内" flush>
      <DataTable
        caption="临界人数"
        rows={lines}
        columns={[
          { key: 'text', header: '条件', wrap: true, cell: ({ text }) => text },
          side('inside', '刚好够'),
          side('outside', '刚好不够'),
        ]}
        rowKey={({ code }) => code}
        empty={null}
      />
    </Panel>
  )
}
