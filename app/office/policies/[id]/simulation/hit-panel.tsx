import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { REDUCTION_LABELS } from '@/lib/simulation/labels'
import type { Hit } from '@/lib/simulation/model'
import { Figure } from '../../matches/figure'

type Line = Hit & { key: string }
type Props = {
  title: string
  note: string
  hits: Readonly<Record<string, Hit>>
  hrefOf: (key: string) => string
  hasSums?: boolean
}

/** Limits that took something off, or the sentences for which nothing is paid; each with the people behind it. */
export function HitPanel({ title, note, hits, hrefOf, hasSums = false }: Props) {
  const lines = Object.entries(hits)
    .map(([key, hit]) => ({ key, ...hit }))
    .toSorted((a, b) => b.count - a.count)
  if (lines.length === 0) return null
  const sums: readonly Column<Line>[] = hasSums
    ? [{ key: 'fen', header: '减少', align: 'right', cell: ({ fen }) => <Money amount={fen} /> }]
    : []
  const columns: readonly Column<Line>[] = [
    { key: 'text', header: '规定', wrap: true, cell: ({ text, clause }) => `${text}（${clause}）` },
    { key: 'kind', header: '类型', deskOnly: true, cell: ({ kind }) => REDUCTION_LABELS[kind] },
    {
      key: 'count',
      header: '人数',
      align: 'right',
      cell: ({ key, count }) => <Figure href={hrefOf(key)} count={count} />,
    },
    ...sums,
  ]
  return (
    <Panel title={title} note={note} flush>
      <DataTable caption={title} rows={lines} columns={columns} rowKey={({ key }) => key} empty={null} />
    </Panel>
  )
}
