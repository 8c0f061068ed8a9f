import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { NoticeRowTable } from '@/components/domain/notice-row-table'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { getNoticeAtDesk } from '@/lib/application/queries/get-notice-at-desk'
import { businessNow } from '@/lib/platform/clock'
import { PUBLIC_NOTICE_STATUS_LABELS } from '@/lib/public-notice/labels'
import { requirePlace } from '../../require-place'
import { CaseOfRowTable } from './_notice/case-table'
import { NoticeActs } from './_notice/notice-acts'
import { ObjectionPanel } from './_notice/objection-panel'

export const metadata: Metadata = { title: '公示' }

export default async function NoticePage({ params }: PageProps<'/office/notices/[id]'>) {
  const actor = await requirePlace('notices')
  const notice = await getNoticeAtDesk(actor, (await params).id, await businessNow())
  if (!notice) notFound()
  const isOpen = notice.status === 'open'
  const period = `${notice.firstDay} 至 ${notice.lastDay}（${notice.workingDays} 个工作日）`
  return (
    <>
      <PageHeader
        title={notice.title}
        subtitle={`${notice.number} · 公示期 ${period}`}
        marks={
          <span data-print="hide">
            <StatusMark tone={isOpen ? 'active' : 'neutral'}>
              {isOpen ? `还剩 ${notice.workingDaysLeft} 个工作日` : PUBLIC_NOTICE_STATUS_LABELS[notice.status]}
            </StatusMark>
          </span>
        }
        breadcrumbs={[{ href: paths.notices(), label: '公示' }]}
        actions={<NoticeActs id={notice.id} />}
      />
      <div className="space-y-4">
        <p className="max-w-3xl whitespace-pre-line">{notice.body}</p>
        <Panel flush title="公示名单" note="发布时冻结，不能修改">
          <NoticeRowTable rows={notice.rows} />
        </Panel>
        <p className="hidden text-right print:block">
          {notice.unitName}
          <br />
          {notice.publishedOn}
        </p>
        <div data-print="hide" className="space-y-4">
          <ObjectionPanel notice={notice} />
          <Panel flush title="名单对应的申报件" note="仅工作人员可见，不打印">
            <CaseOfRowTable notice={notice} />
          </Panel>
        </div>
      </div>
    </>
  )
}
