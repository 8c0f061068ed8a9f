import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { DueDay, Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { ObjectionStatus } from '@/lib/public-notice/flow'
import { OBJECTION_STATUS_LABELS } from '@/lib/public-notice/labels'
import type { ObjectionLine } from '@/lib/public-notice/queries/list-objections'

export const OBJECTION_TONES: Record<ObjectionStatus, Tone> = {
  filed: 'attention',
  upheld: 'bad',
  dismissed: 'neutral',
}

/** Every objection and lead, those waiting first; each is decided on its notice. */
export function ObjectionTable({ objections, today }: { objections: readonly ObjectionLine[]; today: PlainDate }) {
  return (
    <DataTable
      caption="异议与线索"
      rows={objections}
      columns={columnsOf(today)}
      rowKey={(objection) => objection.id}
      empty={<EmptyState title="没有异议和线索" why="公众在公示期内提出的实名异议、匿名线索会列在这里。" />}
    />
  )
}

const columnsOf = (today: PlainDate): Column<ObjectionLine>[] => [
  {
    key: 'number',
    header: '编号',
    cell: (one) => <RowLink href={`${paths.notice(one.noticeId)}#${one.id}`}>{one.number}</RowLink>,
  },
  { key: 'kind', header: '类别', cell: (one) => (one.isAnonymous ? '线索' : '实名异议') },
  {
    key: 'about',
    header: '对象',
    wrap: true,
    cell: (one) => (one.rowName ? `${one.rowName} ${one.matterTitle ?? ''}` : '整份公示'),
  },
  { key: 'notice', header: '公示', deskOnly: true, cell: (one) => one.noticeNumber },
  { key: 'filed', header: '提出', cell: (one) => <Moment value={one.filedAt} short /> },
  {
    key: 'due',
    header: '期限',
    cell: (one) => <DueDay value={one.dueOn} today={today} closed={one.status !== 'filed'} />,
  },
  {
    key: 'status',
    header: '状态',
    cell: (one) => <StatusMark tone={OBJECTION_TONES[one.status]}>{OBJECTION_STATUS_LABELS[one.status]}</StatusMark>,
  },
]
