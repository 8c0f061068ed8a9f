import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { DueDay } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import type { WorklistRow } from '@/lib/application/queries/list-worklist'
import { WAITING_EMPTY, WAITING_LABELS, type WaitingKind } from '@/lib/application/rules/waiting'
import { dateIn, daysBetween, type PlainDate } from '@/lib/kernel/plain-date'
import { passingSelectionOf } from './passing-selection'

type Props = {
  rows: readonly WorklistRow[]
  kind: WaitingKind
  today: PlainDate
  openId: string | null
  /** Whether a filter is on: then the list is empty because of it. */
  isFiltered: boolean
  hrefOf: (row: WorklistRow) => string
}

/** One tab of 今日待办: what is due first stands first. */
export function WorklistTable({ rows, kind, today, openId, isFiltered, hrefOf }: Props) {
  return (
    <DataTable
      caption={WAITING_LABELS[kind]}
      rows={rows}
      columns={columnsOf(kind, today, hrefOf)}
      rowKey={(row) => row.id}
      openKey={openId}
      selection={kind === 'publish' ? SELECTION : passingSelectionOf(kind)}
      empty={
        isFiltered ? (
          <EmptyState title="没有符合条件的待办" why="换一个条件，或者清除条件看全部。" />
        ) : (
          <EmptyState title={`没有${WAITING_LABELS[kind].replace('待我', '要您')}的件`} why={WAITING_EMPTY[kind]} />
        )
      }
    />
  )
}

/** The form on the page takes the ticked cases to the preview of one notice. */
const SELECTION = { formId: 'publish', name: 'ids', labelOf: (row: WorklistRow) => `${row.number} ${row.who}` }

/** What the step column holds for work that stands on no step. */
const PLACES: Partial<Record<WaitingKind, string>> = { publish: '公示单位', objection: '公示', reconsideration: '类别' }

const columnsOf = (kind: WaitingKind, today: PlainDate, hrefOf: Props['hrefOf']): Column<WorklistRow>[] => [
  {
    key: 'number',
    header: '件号',
    cell: (row) => (
      <RowLink href={hrefOf(row)} scroll={false}>
        {row.number ?? row.stepName}
      </RowLink>
    ),
  },
  { key: 'who', header: '申报人', cell: (row) => row.who ?? '线索（未指明）' },
  { key: 'item', header: '事项', wrap: true, cell: (row) => row.itemTitle ?? '公示' },
  { key: 'amount', header: '金额', align: 'right', cell: (row) => <Money amount={row.amountFen} /> },
  { key: 'step', header: PLACES[kind] ?? '环节', deskOnly: true, cell: (row) => row.stepName },
  { key: 'town', header: '乡镇', deskOnly: true, cell: (row) => row.townshipName ?? '—' },
  { key: 'stay', header: '停留', align: 'right', cell: (row) => `${daysBetween(dateIn(row.since), today)} 日` },
  { key: 'due', header: '到期', cell: (row) => <DueDay value={row.dueOn} today={today} /> },
]

/** Where a row leads as a page of its own: an objection is dealt with on its notice. */
export function pageOf({ caseId, noticeId }: WorklistRow): string {
  if (noticeId !== null) return `${paths.notice(noticeId)}#objections`
  return caseId === null ? paths.notices() : paths.application(caseId)
}
