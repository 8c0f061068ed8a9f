import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { requireStaff } from '@/lib/platform/session'
import { mayReadPayments } from '@/lib/subsidy/permission'
import { listEntitlements } from '@/lib/subsidy/queries/list-entitlements'
import { ListTools } from '@/app/office/_lists/list-tools'
import { ENTITLEMENT_COLUMNS } from '../_components/entitlement-columns'
import { EntitlementFilters } from '../_components/entitlement-filters'
import { entitlementQuery, readEntitlementFilter } from '../_components/entitlement-query'
import { PaymentsTabs } from '../_components/payments-tabs'

export const metadata: Metadata = { title: '待遇台账' }

export default async function EntitlementsPage({ searchParams }: PageProps<'/office/payments/entitlements'>) {
  const actor = await requireStaff()
  const filter = readEntitlementFilter(await searchParams)
  const { after, ...kept } = filter
  const list = await listEntitlements(actor, filter)
  const isFiltered = entitlementQuery(kept) !== ''
  return (
    <>
      <PageHeader title="待遇台账" subtitle="已兑现的待遇、各期安排和发放情况。" />
      {mayReadPayments(actor) ? <PaymentsTabs actor={actor} current={paths.entitlements()} /> : null}
      <EntitlementFilters filter={kept} items={list.items} />
      <ListTools actor={actor} listKey="entitlements" query={entitlementQuery(kept).slice(1)} />
      <Panel flush>
        <DataTable
          caption="待遇台账"
          rows={list.rows}
          columns={ENTITLEMENT_COLUMNS}
          rowKey={(row) => row.id}
          empty={
            isFiltered ? (
              <EmptyState title="没有符合条件的待遇" why="请减少筛选条件，或换一个姓名、件号查找。" />
            ) : (
              <EmptyState title="还没有兑现的待遇" why="申请件审定并公示期满后，待遇和分期安排会出现在这里。" />
            )
          }
        />
      </Panel>
      <Pagination
        previous={after ? paths.entitlements(entitlementQuery(kept)) : null}
        next={list.next ? paths.entitlements(entitlementQuery({ ...kept, after: list.next })) : null}
      />
    </>
  )
}
