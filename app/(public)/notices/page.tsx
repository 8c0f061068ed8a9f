import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import { Day } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { publicOrActor } from '@/lib/platform/session'
import { PUBLIC_NOTICE_STATUS_LABELS } from '@/lib/public-notice/labels'
import { listNotices, type NoticeLine } from '@/lib/public-notice/queries/list-notices'

export const metadata: Metadata = { title: '公示公告' }

const COLUMNS = [
  {
    key: 'title',
    header: '公示',
    wrap: true,
    cell: (notice: NoticeLine) => <RowLink href={paths.publicNotice(notice.id)}>{notice.title}</RowLink>,
  },
  { key: 'number', header: '编号', cell: (notice: NoticeLine) => notice.number },
  { key: 'unit', header: '公示单位', cell: (notice: NoticeLine) => notice.unitName },
  { key: 'count', header: '人数', align: 'right' as const, cell: (notice: NoticeLine) => notice.rowCount },
  { key: 'published', header: '发布', cell: (notice: NoticeLine) => <Day value={notice.publishedOn} /> },
  { key: 'last', header: '截止', cell: (notice: NoticeLine) => <Day value={notice.lastDay} /> },
  {
    key: 'status',
    header: '状态',
    cell: (notice: NoticeLine) => (
      <StatusMark tone={notice.status === 'open' ? 'active' : 'neutral'}>
        {PUBLIC_NOTICE_STATUS_LABELS[notice.status]}
      </StatusMark>
    ),
  },
]

export default async function NoticesPage({ searchParams }: PageProps<'/notices'>) {
  const { after } = await searchParams
  const { notices, next } = await listNotices(await publicOrActor(), {
    after: typeof after === 'string' ? after : undefined,
  })
  return (
    <>
      <PageHeader title="公示公告" subtitle="拟享受待遇的人员名单。公示期内对名单有不同意见的，可以实名提出异议。" />
      <Panel flush>
        <DataTable
          caption="公示列表"
          rows={notices}
          columns={COLUMNS}
          rowKey={(notice) => notice.id}
          empty={<EmptyState title="目前没有公示" why="审定通过的名单会在这里公示五个工作日以上。" />}
        />
      </Panel>
      <Pagination
        previous={after ? paths.publicNotices() : null}
        next={next && `${paths.publicNotices()}?after=${next}`}
      />
    </>
  )
}
