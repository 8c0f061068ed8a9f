import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { NoticeRowTable } from '@/components/domain/notice-row-table'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { publicOrActor } from '@/lib/platform/session'
import { isId } from '@/lib/kernel/id'
import { PUBLIC_NOTICE_STATUS_LABELS } from '@/lib/public-notice/labels'
import { getNotice } from '@/lib/public-notice/queries/get-notice'

export const metadata: Metadata = { title: '公示' }

export default async function NoticePage({ params }: PageProps<'/notices/[id]'>) {
  const { id } = await params
  const notice = isId(id) ? await getNotice(await publicOrActor(), id, await businessNow()) : null
  if (!notice) notFound()
  const isOpen = notice.status === 'open'
  return (
    <>
      <PageHeader
        title={notice.title}
        subtitle={notice.number}
        breadcrumbs={[{ href: paths.publicNotices(), label: '公示公告' }]}
        actions={isOpen && <LinkButton href={paths.publicNoticeObjection(notice.id)}>提出异议</LinkButton>}
      />
      {notice.isProvisional && (
        <Alert tone="attention" title="公示期暂按周末推算">
          公示期所在年份的国务院放假通知尚未载入，截止日期以载入后重新计算的为准。
        </Alert>
      )}
      <DescriptionList
        columns={3}
        items={[
          { term: '公示期', value: `${notice.firstDay} 至 ${notice.lastDay}（${notice.workingDays} 个工作日）` },
          { term: '状态', value: PUBLIC_NOTICE_STATUS_LABELS[notice.status] },
          { term: '剩余', value: isOpen ? `${notice.workingDaysLeft} 个工作日` : '已期满' },
        ]}
      />
      <p className="my-4 whitespace-pre-line">{notice.body}</p>
      <Panel flush title="公示名单" note="姓名已作去标识化处理，不公开证件号码、联系方式和银行账户。">
        <NoticeRowTable rows={notice.rows} />
      </Panel>
      <p className="mt-4 text-sm text-ink-2">
        内容指纹（SHA-256）<span className="break-all">{notice.snapshotHash}</span>：名单发布后不能修改，指纹可供核对。
      </p>
    </>
  )
}
