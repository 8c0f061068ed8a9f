import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'
import { PublishBar } from '../../_worklist/publish-bar'

/** Approved cases that wait for a notice; the ticked ones go to the preview. */
export function WaitingList({ rows, mayPublish }: { rows: readonly ApplicationListRow[]; mayPublish: boolean }) {
  return (
    <>
      {mayPublish && rows.length > 0 ? <PublishBar /> : null}
      <Panel flush>
        <DataTable
          caption="待公示"
          rows={rows}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          {...(mayPublish ? { selection: SELECTION } : {})}
          empty={<EmptyState title="没有待公示的件" why="审定通过、需要公示的申报会到这里。" />}
        />
      </Panel>
    </>
  )
}

const SELECTION = {
  formId: 'publish',
  name: 'ids',
  labelOf: (row: ApplicationListRow) => `${row.number} ${row.talentName ?? row.enterpriseName ?? ''}`,
}

const COLUMNS: Column<ApplicationListRow>[] = [
  { key: 'number', header: '件号', cell: (row) => <RowLink href={paths.application(row.id)}>{row.number}</RowLink> },
  { key: 'who', header: '申报人', cell: (row) => row.talentName ?? row.enterpriseName ?? '—' },
  { key: 'firm', header: '单位', deskOnly: true, wrap: true, cell: (row) => row.enterpriseName ?? '—' },
  { key: 'item', header: '事项', wrap: true, cell: (row) => row.title },
  { key: 'amount', header: '金额', align: 'right', cell: (row) => <Money amount={row.amountFen} /> },
  { key: 'unit', header: '公示单位', cell: (row) => row.unitName ?? '—' },
  { key: 'decided', header: '审定', cell: (row) => (row.decidedAt ? <Moment value={row.decidedAt} short /> : '—') },
]
