import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { mayReadPayments, mayReviewEntitlement } from '@/lib/subsidy/permission'
import { listGates } from '@/lib/subsidy/queries/list-gates'
import { GATE_OPENS_DAYS_BEFORE } from '@/lib/subsidy/rules/gate-window'
import { ListTools } from '@/app/office/_lists/list-tools'
import { ClearGates } from '../_components/clear-gates'
import { one } from '../_components/due-query'
import { GATE_SELECTION, gateColumns } from '../_components/gate-columns'
import { PaymentsTabs } from '../_components/payments-tabs'

export const metadata: Metadata = { title: '待复核' }

export default async function GatesPage({ searchParams }: PageProps<'/office/payments/gates'>) {
  const actor = await requireStaff()
  if (!mayReadPayments(actor)) redirect(paths.entitlements())
  const now = await businessNow()
  const after = one((await searchParams).after)
  const { rows, next } = await listGates(actor, now, after)
  const mayClear = mayReviewEntitlement(actor) === null
  return (
    <>
      <PageHeader
        title="待复核"
        subtitle="分期发放前须再次核实的款项。到期日由系统按登记信息逐条复核，符合的自动到期；不符合、无法查实或须人工判断的，由审核人复核。"
      />
      <PaymentsTabs actor={actor} current={paths.gates()} />
      {mayClear && rows.length > 0 ? <ClearGates /> : null}
      <ListTools actor={actor} listKey="gates" query="" />
      <Panel flush>
        <DataTable
          caption="待复核款项"
          rows={rows}
          columns={gateColumns(dateIn(now))}
          selection={mayClear ? GATE_SELECTION : undefined}
          rowKey={(row) => row.paymentId}
          empty={
            <EmptyState
              title="没有待复核的款项"
              why={`系统复核未通过的，以及到期前 ${GATE_OPENS_DAYS_BEFORE} 日内须人工复核的款项会出现在这里。`}
            />
          }
        />
      </Panel>
      <Pagination previous={after ? paths.gates() : null} next={next && `${paths.gates()}?after=${next}`} />
    </>
  )
}
