import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { CaseTimeline } from '@/components/domain/case-timeline'
import { Moment } from '@/components/ui/day'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { businessNow } from '@/lib/platform/clock'
import { getEntitlementOfApplication } from '@/lib/subsidy/queries/get-entitlement-of-application'
import { requirePlace } from '../../require-place'
import { CaseBody } from './_review/case-body'
import { CaseConsents, CaseParties } from './_review/case-parties'
import { CasePayments } from './_review/case-payments'
import { CaseActions, NextNotes } from './_review/next-panel'
import { ReconsiderationPanel } from './_review/reconsideration-panel'

export const metadata: Metadata = { title: '申报件' }

export default async function CasePage({ params }: PageProps<'/office/applications/[id]'>) {
  const actor = await requirePlace('applications')
  const view = await getApplicationForReview(actor, (await params).id, await businessNow())
  if (!view) notFound()
  const award = view.status === 'granted' ? await getEntitlementOfApplication(actor, view.id) : null
  const { item } = view
  return (
    <>
      <PageHeader
        title={`${item.title} · ${view.names.beneficiary}`}
        subtitle={
          <>
            {view.number} · {item.itemCode} 第 {item.versionNumber} 版 · 《{item.policyTitle}》{item.documentNumber}
            {view.submittedAt ? (
              <>
                {' '}
                · <Moment value={view.submittedAt} /> 提交
              </>
            ) : null}
          </>
        }
        marks={<ApplicationStatusMark status={view.status} />}
        breadcrumbs={[{ href: paths.applications(), label: '申报件' }]}
        actions={<CaseActions view={view} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,24rem)]">
        <div className="min-w-0 space-y-4">
          <NextNotes view={view} />
          <ReconsiderationPanel view={view} />
          <CaseBody view={view} />
        </div>
        <div className="min-w-0 space-y-4">
          <Panel title="办理过程">
            <CaseTimeline entries={view.timeline} today={view.today} />
          </Panel>
          {award ? <CasePayments award={award} /> : null}
          <CaseParties view={view} />
          <CaseConsents view={view} />
        </div>
      </div>
    </>
  )
}
