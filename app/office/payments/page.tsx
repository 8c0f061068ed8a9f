import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { formatYuan } from '@/components/ui/format-money'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { requireStaff } from '@/lib/platform/session'
import { mayReadPayments } from '@/lib/subsidy/permission'
import { listDuePayments } from '@/lib/subsidy/queries/list-due-payments'
import { DUE_COLUMNS, DUE_FORM, DUE_SELECTION } from './_components/due-columns'
import { DueFilters } from './_components/due-filters'
import { dueQuery, one, readDueFilter } from './_components/due-query'
import { PaymentsTabs } from './_components/payments-tabs'
import { TickedBar } from './_components/ticked-bar'

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
      <Panel
        flush
        title="到期款项"
        actions={
          list.mayMake && list.rows.length > 0 ? (
            <TickedBar
              formId={DUE_FORM}
              action={paths.newBatch()}
              amounts={Object.fromEntries(list.rows.map((row) => [row.id, row.netFen]))}
            />
          ) : null
        }
      >
        <DataTable
          caption="待拨付款项"
          rows={list.rows}
          columns={DUE_COLUMNS}
          rowKey={(row) => row.id}
          selection={list.mayMake ? DUE_SELECTION : undefined}
          empty={
            isFiltered ? (
              <EmptyState title="没有符合条件的款项" why="请减少筛选条件，或等待下一期到期。" />
            ) : (
              <EmptyState title="没有待拨付的款项" why="公示期满兑现后，到期的款项会自动出现在这里。" />
            )
          }
        />
      </Panel>
      <Pagination
        previous={one(query.after) ? paths.payments(dueQuery(filter)) : null}
        next={list.next ? paths.payments(dueQuery(filter, { after: list.next })) : null}
      />
    </>
  )
}
