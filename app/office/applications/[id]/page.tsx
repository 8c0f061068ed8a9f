import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { CaseTimeline } from '@/components/domain/case-timeline'
import { Panel } from '@/components/ui/panel'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { businessNow } from '@/lib/platform/clock'
import { getEntitlementOfApplication } from '@/lib/subsidy/queries/get-entitlement-of-application'
import { requirePlace } from '../../require-place'
import { CaseBody } from './_review/case-body'
import { CaseHeader } from './_review/case-header'
import { CaseConsents, CaseParties } from './_review/case-parties'
import { CasePapers } from './_review/case-papers'
import { CasePayments } from './_review/case-payments'
import { FilingAuthorisationPanel } from './_review/filing-authorisation-panel'
import { NextNotes } from './_review/next-panel'
import { ReconsiderationPanel } from './_review/reconsideration-panel'

export const metadata: Metadata = { title: '申报件' }

export default async function CasePage({ params }: PageProps<'/office/applications/[id]'>) {
  const actor = await requirePlace('applications')
  const view = await getApplicationForReview(actor, (await params).id, await businessNow())
  if (!view) notFound()
  const award = view.status === 'granted' ? await getEntitlementOfApplication(actor, view.id) : null
  return (
    <>
      <CaseHeader view={view} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,24rem)]">
        <div className="min-w-0 space-y-4">
          <NextNotes view={view} />
          <ReconsiderationPanel view={view} />
          <CaseBody view={view} awardId={award?.id ?? null} />
        </div>
        <div className="min-w-0 space-y-4">
          <Panel title="办理过程">
            <CaseTimeline entries={view.timeline} today={view.today} fileHrefOf={paths.file} />
          </Panel>
          <CasePapers view={view} />
          {award ? <CasePayments award={award} /> : null}
          <CaseParties view={view} />
          <CaseConsents view={view} />
          <FilingAuthorisationPanel view={view} />
        </div>
      </div>
    </>
  )
}
