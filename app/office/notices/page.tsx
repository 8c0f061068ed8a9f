import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { mayPublishSomething } from '@/lib/application/permission'
import { listApplications } from '@/lib/application/queries/list-applications'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { listNotices } from '@/lib/public-notice/queries/list-notices'
import { listObjections } from '@/lib/public-notice/queries/list-objections'
import { requirePlace } from '../require-place'
import { NOTICE_TAB_LABELS, NOTICE_TABS, noticesHref, readNoticeTab, type NoticeTab } from './_list/notice-tabs'
import { NoticeTable } from './_list/notice-table'
import { ObjectionTable } from './_list/objection-table'
import { WaitingList } from './_list/waiting-list'

export const metadata: Metadata = { title: '公示' }

export default async function NoticesPage({ searchParams }: PageProps<'/office/notices'>) {
  const actor = await requirePlace('notices')
  const { tab: asked, after } = await searchParams
  const tab = readNoticeTab(asked, mayPublishSomething(actor))
  return (
    <>
      <PageHeader title="公示" subtitle="审定通过的名单隐去部分姓名后公示；期满无异议自动办结，有异议只暂停那一件。" />
      <Tabs
        label="公示"
        current={noticesHref(tab)}
        tabs={NOTICE_TABS.map((one) => ({ href: noticesHref(one), label: NOTICE_TAB_LABELS[one] }))}
      />
      <div className="mt-3">
        <TabBody actor={actor} tab={tab} after={typeof after === 'string' ? after : undefined} />
      </div>
    </>
  )
}

type Part = { actor: Actor; after: string | undefined }

function TabBody({ tab, ...part }: Part & { tab: NoticeTab }) {
  switch (tab) {
    case 'waiting':
      return <Waiting {...part} />
    case 'open':
    case 'closed':
      return <Notices {...part} status={tab} />
    case 'objections':
      return <Objections {...part} />
  }
}

async function Waiting({ actor, after }: Part) {
  const page = await listApplications(actor, { statuses: ['approved'] }, { now: await businessNow(), after })
  return (
    <>
      <WaitingList rows={page.rows} mayPublish={mayPublishSomething(actor)} />
      <Pagination
        previous={after ? noticesHref('waiting') : null}
        next={page.next && noticesHref('waiting', page.next)}
        summary={`共 ${page.total} 件`}
      />
    </>
  )
}

async function Notices({ actor, after, status }: Part & { status: 'open' | 'closed' }) {
  const { notices, next } = await listNotices(actor, after === undefined ? { status } : { status, after })
  return (
    <>
      <Panel flush>
        <NoticeTable notices={notices} isOpen={status === 'open'} today={dateIn(await businessNow())} />
      </Panel>
      <Pagination previous={after ? noticesHref(status) : null} next={next && noticesHref(status, next)} />
    </>
  )
}

async function Objections({ actor }: Part) {
  return (
    <Panel flush>
      <ObjectionTable objections={await listObjections(actor, {})} today={dateIn(await businessNow())} />
    </Panel>
  )
}
