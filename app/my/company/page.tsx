import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { listColleagues } from '@/lib/application/queries/list-colleagues'
import { listMyApplications } from '@/lib/application/queries/list-my-applications'
import { listPendingConfirmations } from '@/lib/application/queries/list-pending-confirmations'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { Colleagues } from './colleagues'
import { ConfirmationQueue } from './confirmation-queue'
import { OwnFilings } from './own-filings'

export const metadata: Metadata = { title: '本单位' }

export default async function CompanyPage() {
  const actor = await requireApplicant()
  if (actor.kind !== 'enterprise') redirect(paths.my())
  const [waiting, filings, people, now] = await Promise.all([
    listPendingConfirmations(actor),
    listMyApplications(actor),
    listColleagues(actor),
    businessNow(),
  ])
  return (
    <>
      <PageHeader
        title="本单位"
        subtitle={`经办联系人 ${actor.name}`}
        actions={
          <>
            <LinkButton href={paths.myFilings()}>为职工代填</LinkButton>
            <LinkButton variant="primary" href={paths.my()}>
              看本单位可享政策
            </LinkButton>
          </>
        }
      />
      <div className="space-y-5">
        <ConfirmationQueue waiting={waiting} today={dateIn(now)} />
        <OwnFilings filings={filings} today={dateIn(now)} />
        <Colleagues people={people} />
      </div>
    </>
  )
}
