import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { formatYuan } from '@/components/ui/format-money'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireStaff } from '@/lib/platform/session'
import { mayReadPayments } from '@/lib/subsidy/permission'
import { listDuePayments } from '@/lib/subsidy/queries/list-due-payments'
import { ListTools } from '@/app/office/_lists/list-tools'
import { DueFilters } from './_components/due-filters'
import { dueQuery, one, readDueFilter } from './_components/due-query'
import { DueTable } from './_components/due-table'
import { PaymentsTabs } from './_components/payments-tabs'

export const metadata: Metadata = { title: '待拨付' }

export default async function DuePage({ searchParams }: PageProps<'/office/payments'>) {
  const actor = await requireStaff()
  if (!mayReadPayments(actor)) redirect(paths.entitlements())
  const query = await searchParams
  const filter = readDueFilter(query)
  const list = await listDuePayments(actor, filter, one(query.after))
  const isFiltered = dueQuery(filter) !== ''
  return (
    <>
      <PageHeader
        title="待拨付"
        subtitle={`${isFiltered ? '符合条件的' : '到期'}款项共 ${list.count} 笔，合计 ¥${formatYuan(list.totalFen)}。`}
        actions={
          list.mayMake && list.count > 0 ? (
            <LinkButton href={`${paths.newBatch()}${dueQuery(filter, { all: '1' })}`}>
              {isFiltered ? `按筛选结果制单（${list.count} 笔）…` : `全部制单（${list.count} 笔）…`}
            </LinkButton>
          ) : null
        }
      />
      <PaymentsTabs actor={actor} current={paths.payments()} />
      <DueFilters filter={filter} options={list.options} />
      <ListTools actor={actor} listKey="duePayments" query={dueQuery(filter).slice(1)} />
      <DueTable list={list} isFiltered={isFiltered} />
      <Pagination
        previous={one(query.after) ? paths.payments(dueQuery(filter)) : null}
        next={list.next ? paths.payments(dueQuery(filter, { after: list.next })) : null}
      />
    </>
  )
}
