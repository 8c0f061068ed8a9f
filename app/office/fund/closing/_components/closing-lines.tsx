import type { ReactNode } from 'react'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { YEAR_CLOSING_STATUS_LABELS } from '@/lib/fund/labels'
import type { Fen } from '@/lib/kernel/fen'
import { totalClosing, type ClosingLine, type YearClosing } from '@/lib/subsidy/rules/closing'

type Row = Omit<ClosingLine, 'subBudgetId'> & { readonly key: string; readonly name: string }
type Key = keyof Omit<ClosingLine, 'subBudgetId'>

const money = (key: Key, header: string): Column<Row> => ({
  key,
  header,
  align: 'right',
  cell: (row) => <span className="tabular-nums">{formatYuan(row[key] satisfies Fen)}</span>,
})
const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: '科目', cell: (row) => row.name },
  money('carriedFen', '结转下年'),
  money('returnedFen', '交回财政'),
  money('lapsedFen', '注销'),
  money('reservedFen', '预占转下年'),
  money('committedFen', '承诺转下年'),
]

type Props = { closing: YearClosing; names: ReadonlyMap<string, string>; children?: ReactNode }

/** A closing as it was made: its lines, its hands, and what can be done with it. */
export function ClosingLines({ closing, names, children }: Props) {
  const rows = [
    ...closing.lines.map((line) => ({ ...line, key: line.subBudgetId, name: names.get(line.subBudgetId) ?? '—' })),
    { ...totalClosing(closing.lines), key: 'total', name: '合计' },
  ]
  return (
    <Panel
      flush
      title={`结转方案 ${closing.documentNumber}`}
      note={YEAR_CLOSING_STATUS_LABELS[closing.status]}
      actions={children}
    >
      <DataTable
        caption={`结转方案 ${closing.documentNumber}，单位：元`}
        rows={rows}
        columns={COLUMNS}
        rowKey={(row) => row.key}
        empty={<EmptyState title="没有余款" why="这一年没有需要结转的科目，入账后直接关账。" />}
      />
      <p className="px-4 py-2 text-sm text-ink-2">
        编制：{closing.madeBy} <Moment value={closing.madeAt} />
        {closing.postedAt ? (
          <>
            ；复核入账：{closing.postedBy} <Moment value={closing.postedAt} />
          </>
        ) : null}
      </p>
    </Panel>
  )
}
