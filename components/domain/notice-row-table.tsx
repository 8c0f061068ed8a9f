import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Money } from '@/components/ui/money'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { PublicNoticeRowStatus } from '@/lib/public-notice/flow'
import { PUBLIC_NOTICE_ROW_STATUS_LABELS } from '@/lib/public-notice/labels'
import type { PublishedRow } from '@/lib/public-notice/model'

type Row = PublishedRow & { id: string; status: PublicNoticeRowStatus }

const TONES: Record<PublicNoticeRowStatus, Tone> = {
  open: 'active',
  suspended: 'attention',
  cleared: 'good',
  upheld: 'bad',
}

const COLUMNS = [
  { key: 'ordinal', header: '序号', align: 'right' as const, cell: (row: Row) => row.ordinal },
  {
    key: 'name',
    header: '姓名或名称',
    cell: (row: Row) => [row.displayName, row.distinction].filter(Boolean).join(' '),
  },
  { key: 'unit', header: '工作单位', wrap: true, cell: (row: Row) => row.workUnit ?? '—' },
  { key: 'matter', header: '事项', wrap: true, cell: (row: Row) => row.matterTitle },
  { key: 'grade', header: '层次', cell: (row: Row) => row.grade ?? '—' },
  {
    key: 'amount',
    header: '金额',
    align: 'right' as const,
    cell: (row: Row) => (row.amountFen === null ? '—' : <Money amount={row.amountFen} />),
  },
  {
    key: 'status',
    header: '状态',
    cell: (row: Row) => <StatusMark tone={TONES[row.status]}>{PUBLIC_NOTICE_ROW_STATUS_LABELS[row.status]}</StatusMark>,
  },
]

/** The published lines of a notice: only what everybody may read. */
export function NoticeRowTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="公示名单"
      rows={rows}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      empty={<EmptyState title="名单为空" why="这份公示没有列入任何人。" />}
    />
  )
}
