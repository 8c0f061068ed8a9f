import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { requireStaff } from '@/lib/platform/session'
import { mayReadPayments } from '@/lib/subsidy/permission'
import { listSuspense } from '@/lib/subsidy/queries/list-suspense'
import { ListTools } from '@/app/office/_lists/list-tools'
import { one } from '../_components/due-query'
import { PaymentsTabs } from '../_components/payments-tabs'
import { suspenseColumns } from '../_components/suspense-columns'

export const metadata: Metadata = { title: '挂账' }

const EMPTY = {
  open: { title: '没有待处理的挂账', why: '导入回盘时对不上的行会出现在这里。' },
  resolved: { title: '还没有处理过挂账', why: '处理后的挂账连同说明保留在这里。' },
}

export default async function SuspensePage({ searchParams }: PageProps<'/office/payments/suspense'>) {
  const actor = await requireStaff()
  if (!mayReadPayments(actor)) redirect(paths.entitlements())
  const query = await searchParams
  const [status, after] = [one(query.status) === 'resolved' ? 'resolved' : 'open', one(query.after)] as const
  const { rows, next } = await listSuspense(actor, status, after)
  const here = paths.suspense(status === 'resolved' ? 'resolved' : undefined)
  return (
    <>
      <PageHeader
        title="挂账"
        subtitle="银行回盘中对不上的行：先与银行核实，再逐行处理。不能由该批次的制单、复核、导出人处理。"
      />
      <PaymentsTabs actor={actor} current={paths.suspense()} />
      <ListTools actor={actor} listKey="suspense" query={`status=${status}`} />
      <Panel flush>
        <Tabs
          label="处理情况"
          current={here}
          tabs={[
            { href: paths.suspense(), label: '待处理' },
            { href: paths.suspense('resolved'), label: '已处理' },
          ]}
        />
        <DataTable
          caption="挂账明细"
          rows={rows}
          columns={suspenseColumns(status)}
          rowKey={(row) => row.id}
          empty={<EmptyState {...EMPTY[status]} />}
        />
      </Panel>
      <Pagination
        previous={after ? here : null}
        next={next && `${paths.suspense()}?${new URLSearchParams({ status, after: next })}`}
      />
    </>
  )
}
