import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Day } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark } from '@/components/ui/status-mark'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { NoticeLine } from '@/lib/public-notice/queries/list-notices'

/** Notices, newest first, and whether anything was said against them. */
export function NoticeTable({
  notices,
  isOpen,
  today,
}: {
  notices: readonly NoticeLine[]
  isOpen: boolean
  today: PlainDate
}) {
  return (
    <DataTable
      caption={isOpen ? '公示中' : '已结束的公示'}
      rows={notices}
      columns={columnsOf(today)}
      rowKey={(notice) => notice.id}
      empty={
        isOpen ? (
          <EmptyState title="没有正在公示的名单" why="从“待公示”勾选审定通过的件，预览后发布。" />
        ) : (
          <EmptyState title="还没有结束的公示" why="公示期满的次日自动结束，无异议的件随即办结。" />
        )
      }
    />
  )
}

const columnsOf = (today: PlainDate): Column<NoticeLine>[] => [
  {
    key: 'title',
    header: '公示',
    wrap: true,
    cell: (notice) => <RowLink href={paths.notice(notice.id)}>{notice.title}</RowLink>,
  },
  { key: 'number', header: '编号', cell: (notice) => notice.number },
  { key: 'unit', header: '公示单位', deskOnly: true, cell: (notice) => notice.unitName },
  { key: 'count', header: '件数', align: 'right', cell: (notice) => notice.rowCount },
  {
    key: 'period',
    header: '公示期',
    cell: (notice) => (
      <>
        <Day value={notice.firstDay} /> 至 <Day value={notice.lastDay} today={today} />
      </>
    ),
  },
  {
    key: 'suspended',
    header: '异议',
    cell: (notice) =>
      notice.suspendedCount > 0 ? <StatusMark tone="attention">{`${notice.suspendedCount} 件核查中`}</StatusMark> : '—',
  },
]
