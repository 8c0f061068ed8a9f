import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getMatchOverview } from '@/lib/matching/queries/get-match-overview'
import { countOffers } from '@/lib/offer/queries/count-offers'
import { businessNow } from '@/lib/platform/clock'
import { paths } from '@/app/paths'
import { PolicyTabs } from '../policy-tabs'
import { OVERVIEW_COLUMNS } from './overview-columns'
import { RoundMark } from './round-mark'

export const metadata: Metadata = { title: '政策找人' }

export default async function MatchOverviewPage() {
  const actor = await requirePlace('policies')
  const [overview, offers] = await Promise.all([getMatchOverview(actor, await businessNow()), countOffers(actor)])
  if (!overview) notFound()
  return (
    <>
      <PageHeader
        title="政策找人"
        subtitle="现行事项按登记库逐人核对：符合的、可能符合的，哪些还没有申报。登记变化后几秒内重新核对，每天全部核对一遍。"
      />
      <PolicyTabs actor={actor} current={paths.matchOverview()} />
      <RoundMark run={overview.run} />
      <Panel flush>
        <DataTable
          caption="政策找人"
          rows={overview.items.map((item) => ({ ...item, offers: offers.get(item.itemId) ?? null }))}
          columns={OVERVIEW_COLUMNS}
          rowKey={({ itemId }) => itemId}
          empty={<EmptyState title="还没有现行事项" why="事项发布以后，系统自动核对全部登记。" />}
        />
      </Panel>
    </>
  )
}
