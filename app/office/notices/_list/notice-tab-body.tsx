import { ListTools } from '@/app/office/_lists/list-tools'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { mayPublishSomething } from '@/lib/application/permission'
import { listApplications } from '@/lib/application/queries/list-applications'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { listNotices } from '@/lib/public-notice/queries/list-notices'
import { listObjections } from '@/lib/public-notice/queries/list-objections'
import { NoticeTable } from './notice-table'
import { noticesHref, type NoticeTab } from './notice-tabs'
import { ObjectionTable } from './objection-table'
import { WaitingList } from './waiting-list'

type Part = { actor: Actor; after: string | undefined }

/** What stands under one tab of the desk's notices. */
export function NoticeTabBody({ tab, ...part }: Part & { tab: NoticeTab }) {
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
      <ListTools actor={actor} listKey="notices" query={`tab=${status}`} />
      <Panel flush>
        <NoticeTable notices={notices} isOpen={status === 'open'} today={dateIn(await businessNow())} />
      </Panel>
      <Pagination previous={after ? noticesHref(status) : null} next={next && noticesHref(status, next)} />
    </>
  )
}

async function Objections({ actor, after }: Part) {
  const { rows, next } = await listObjections(actor, after)
  return (
    <>
      <ListTools actor={actor} listKey="objections" query="tab=objections" />
      <Panel flush>
        <ObjectionTable objections={rows} today={dateIn(await businessNow())} />
      </Panel>
      <Pagination previous={after ? noticesHref('objections') : null} next={next && noticesHref('objections', next)} />
    </>
  )
}
