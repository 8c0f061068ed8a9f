import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { StatusMark } from '@/components/ui/status-mark'
import { businessNow } from '@/lib/platform/clock'
import { dateIn } from '@/lib/kernel/plain-date'
import { requireStaff } from '@/lib/platform/session'
import { ENTITLEMENT_STATUS_LABELS } from '@/lib/subsidy/labels'
import { getEntitlement, type EntitlementView } from '@/lib/subsidy/queries/get-entitlement'
import { EntitlementActions } from '../../_components/entitlement-actions'
import { EntitlementFacts } from '../../_components/entitlement-facts'
import { PaymentTimeline } from '../../_components/payment-timeline'
import { Receivables } from '../../_components/receivables'
import { ScheduleTable } from '../../_components/schedule-table'

export const metadata: Metadata = { title: '待遇' }

export default async function EntitlementPage({ params }: PageProps<'/office/payments/entitlements/[id]'>) {
  const actor = await requireStaff()
  const entitlement = await getEntitlement(actor, (await params).id)
  if (!entitlement) notFound()
  const today = dateIn(await businessNow())
  return (
    <>
      <PageHeader
        title={`${entitlement.itemTitle} · ${entitlement.beneficiaryName}`}
        subtitle={`${entitlement.itemCode} · ${originOf(entitlement)}`}
        marks={
          <StatusMark tone={entitlement.status === 'active' ? 'good' : 'neutral'}>
            {ENTITLEMENT_STATUS_LABELS[entitlement.status]}
          </StatusMark>
        }
        actions={<EntitlementActions entitlement={entitlement} today={today} />}
        breadcrumbs={[{ href: paths.entitlements(), label: '待遇台账' }]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          <EntitlementFacts entitlement={entitlement} />
          <ScheduleTable entitlement={entitlement} today={today} />
          <Receivables entitlement={entitlement} />
        </div>
        <PaymentTimeline entitlement={entitlement} />
      </div>
    </>
  )
}

const originOf = ({ case: application, opening }: EntitlementView): string =>
  application
    ? `申请件 ${application.number}`
    : `期初 ${opening?.batchNumber ?? ''}（${opening?.documentNumber ?? ''}）`
