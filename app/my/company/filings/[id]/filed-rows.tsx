import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Day } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import { FILED_ROW_STATE_LABELS } from '@/lib/employer-filing/labels'
import type { FiledRowState } from '@/lib/employer-filing/model'
import type { FilingView } from '@/lib/employer-filing/queries/get-filing'
import { dateIn } from '@/lib/kernel/plain-date'

type Row = FilingView['rows'][number]

const TONES: Record<FiledRowState, Tone> = {
  waiting: 'attention',
  submitted: 'good',
  givenUp: 'neutral',
  lapsed: 'neutral',
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: '姓名', cell: ({ name }) => name },
  {
    key: 'state',
    header: '情况',
    cell: ({ state }) => <StatusMark tone={TONES[state]}>{FILED_ROW_STATE_LABELS[state]}</StatusMark>,
  },
  {
    key: 'submitted',
    header: '提交日期',
    cell: ({ submittedAt }) => (submittedAt === null ? '—' : <Day value={dateIn(submittedAt)} />),
  },
  { key: 'row', header: '表中行', align: 'right', deskOnly: true, cell: ({ sheetRow }) => `第 ${sheetRow} 行` },
]

/** What each person has done: whether she goes on is hers to decide. */
export const FiledRows = ({ rows }: { rows: readonly Row[] }) => (
  <Panel title={`已为 ${rows.length} 人填好`} note="须由本人核对、同意并提交" flush>
    <DataTable
      caption="代填的职工"
      rows={rows}
      columns={COLUMNS}
      rowKey={({ sheetRow }) => String(sheetRow)}
      empty={null}
    />
  </Panel>
)
