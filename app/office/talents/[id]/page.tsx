import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { MergeNotes } from '@/app/office/_duplicates/merge-notes'
import { requirePlace } from '@/app/office/require-place'
import { TalentStanding } from '@/app/office/cards/talent-standing'
import { AwardsOf } from '@/app/office/payments/_components/awards-of'
import { paths } from '@/app/paths'
import { FactGroups } from '@/components/domain/register/fact-groups'
import { RecordAside } from '@/components/domain/register/record-aside'
import { PageHeader } from '@/components/ui/page-header'
import { businessNow } from '@/lib/platform/clock'
import { getMergedInto } from '@/lib/talent/queries/get-merged-into'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { numberAside } from './number-aside'
import { RecordPanels } from './record-panels'
import { TalentActs } from './talent-acts'
import { TalentMarks } from './talent-marks'
import { VerificationPanel } from './verification-panel'

export const metadata: Metadata = { title: '人才登记' }

export default async function TalentPage({ params }: PageProps<'/office/talents/[id]'>) {
  const actor = await requirePlace('talents')
  const { id } = await params
  const detail = await getTalent(actor, id, await businessNow())
  if (!detail) {
    const survivorId = await getMergedInto(actor, id)
    return survivorId === null ? notFound() : redirect(paths.talent(survivorId))
  }
  const { talent, townshipName, employerName, portrait, records, history, corrections } = detail
  return (
    <>
      <PageHeader
        title={talent.name}
        subtitle={[townshipName, employerName].filter(Boolean).join(' · ')}
        breadcrumbs={[{ href: paths.talents(), label: '人才' }]}
        marks={<TalentMarks detail={detail} />}
        actions={<TalentActs actor={actor} talentId={talent.id} mayKeep={detail.mayKeep} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          <VerificationPanel detail={detail} />
          <FactGroups groups={portrait} {...(detail.mayKeep ? { asideOf: numberAside(talent) } : {})} />
          <RecordPanels talentId={talent.id} records={records} mayKeep={detail.mayKeep} />
        </div>
        <RecordAside corrections={corrections} history={history}>
          <AwardsOf actor={actor} holder={{ talentId: talent.id }} />
          <TalentStanding actor={actor} talentId={talent.id} holderName={talent.name} />
          <MergeNotes actor={actor} kind="talent" entryId={talent.id} />
        </RecordAside>
      </div>
    </>
  )
}
