import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { DueDay, Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import type { ApplicationListRow } from '@/lib/application/queries/list-applications'
import { columnsShown } from '@/lib/desk-list/rules/address'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'

type Props = {
  rows: readonly ApplicationListRow[]
  today: PlainDate
  openId: string | null
  without: string | undefined
  isFiltered: boolean
  hrefOf: (row: ApplicationListRow) => string
}

/** 申报件, latest change first. */
export function CaseTable({ rows, today, openId, without, isFiltered, hrefOf }: Props) {
  return (
    <DataTable
      caption="申报件"
      rows={rows}
      columns={columnsShown(columnsOf(today, hrefOf), without)}
      rowKey={(row) => row.id}
      openKey={openId}
      empty={
        isFiltered ? (
          <EmptyState title="没有符合条件的申报件" why="换一个条件，或者清除条件看全部。" />
        ) : (
          <EmptyState title="还没有申报件" why="申报人或用人单位提交后，您职责范围内的件会列在这里。" />
        )
      }
    />
  )
}

const columnsOf = (today: PlainDate, hrefOf: Props['hrefOf']): Column<ApplicationListRow>[] => [
  {
    key: 'number',
    header: '件号',
    cell: (row) => (
      <RowLink href={hrefOf(row)} scroll={false}>
        {row.number}
      </RowLink>
    ),
  },
  { key: 'who', header: '申报人', cell: (row) => row.talentName ?? row.enterpriseName ?? '—' },
  { key: 'firm', header: '单位', deskOnly: true, wrap: true, cell: (row) => row.enterpriseName ?? '—' },
  { key: 'item', header: '事项', wrap: true, cell: (row) => row.title },
  { key: 'amount', header: '金额', align: 'right', cell: (row) => <Money amount={row.amountFen} /> },
  { key: 'status', header: '状态', cell: (row) => <ApplicationStatusMark status={row.status} plain /> },
  { key: 'step', header: '环节', deskOnly: true, cell: (row) => row.stepName ?? '—' },
  { key: 'due', header: '到期', cell: (row) => <DueDay value={row.dueOn} today={today} /> },
  { key: 'town', header: '乡镇', deskOnly: true, cell: (row) => row.townshipName },
  {
    key: 'filed',
    header: '提交',
    deskOnly: true,
    cell: (row) => (row.submittedAt ? <Moment value={row.submittedAt} short /> : '—'),
  },
]

/** The columns one may leave out. */
export const CASE_COLUMN_NAMES = columnsOf(toPlainDate('2026-01-01'), () => '').slice(1)
