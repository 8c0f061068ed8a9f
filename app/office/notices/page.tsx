import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { mayPublishSomething } from '@/lib/application/permission'
import { requirePlace } from '../require-place'
import { NoticeTabBody } from './_list/notice-tab-body'
import { NOTICE_TAB_LABELS, NOTICE_TABS, noticesHref, readNoticeTab } from './_list/notice-tabs'

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
        <NoticeTabBody actor={actor} tab={tab} after={typeof after === 'string' ? after : undefined} />
      </div>
    </>
  )
}
