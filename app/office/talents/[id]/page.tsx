import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { TalentStanding } from '@/app/office/cards/talent-standing'
import { AwardsOf } from '@/app/office/payments/_components/awards-of'
import { paths } from '@/app/paths'
import { FactGroups } from '@/components/domain/register/fact-groups'
import { RecordAside } from '@/components/domain/register/record-aside'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { businessNow } from '@/lib/platform/clock'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { RecordPanels } from './record-panels'
import { TalentMarks } from './talent-marks'
import { VerificationPanel } from './verification-panel'

export const metadata: Metadata = { title: '人才登记' }

export default async function TalentPage({ params }: PageProps<'/office/talents/[id]'>) {
  const actor = await requirePlace('talents')
  const detail = await getTalent(actor, (await params).id, await businessNow())
  if (!detail) notFound()
  const { talent, townshipName, employerName, portrait, records, history, corrections } = detail
  return (
    <>
      <PageHeader
        title={talent.name}
        subtitle={[townshipName, employerName].filter(Boolean).join(' · ')}
        breadcrumbs={[{ href: paths.talents(), label: '人才' }]}
        marks={<TalentMarks detail={detail} />}
        actions={detail.mayKeep ? <LinkButton href={paths.talentCorrection(talent.id)}>更正登记</LinkButton> : null}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          <VerificationPanel detail={detail} />
          <FactGroups groups={portrait} />
          <RecordPanels talentId={talent.id} records={records} mayKeep={detail.mayKeep} />
        </div>
        <RecordAside corrections={corrections} history={history}>
          <AwardsOf actor={actor} holder={{ talentId: talent.id }} />
          <TalentStanding actor={actor} talentId={talent.id} holderName={talent.name} />
        </RecordAside>
      </div>
    </>
  )
}
