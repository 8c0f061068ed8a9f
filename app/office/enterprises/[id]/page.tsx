import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { MergeNotes } from '@/app/office/_duplicates/merge-notes'
import { requirePlace } from '@/app/office/require-place'
import { AwardsOf } from '@/app/office/payments/_components/awards-of'
import { paths } from '@/app/paths'
import { FactGroups } from '@/components/domain/register/fact-groups'
import { RecordAside } from '@/components/domain/register/record-aside'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { mayAdjudicate } from '@/lib/duplicate/permission'
import { getMergedInto } from '@/lib/enterprise/queries/get-merged-into'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { businessNow } from '@/lib/platform/clock'
import { EnterpriseMarks } from './enterprise-marks'
import { PeriodPanels } from './period-panels'

export const metadata: Metadata = { title: '企业登记' }

export default async function EnterprisePage({ params }: PageProps<'/office/enterprises/[id]'>) {
  const actor = await requirePlace('enterprises')
  const { id } = await params
  const detail = await getEnterprise(actor, id, await businessNow())
  if (!detail) {
    const survivorId = await getMergedInto(actor, id)
    return survivorId === null ? notFound() : redirect(paths.enterprise(survivorId))
  }
  const { enterprise, townshipName, portrait, history, corrections, mayKeep } = detail
  return (
    <>
      <PageHeader
        title={enterprise.name}
        subtitle={`${enterprise.uscc} · ${townshipName}`}
        breadcrumbs={[{ href: paths.enterprises(), label: '企业' }]}
        marks={<EnterpriseMarks enterprise={enterprise} />}
        actions={
          <>
            <LinkButton href={paths.talentsOfEmployer(enterprise.id)}>在职人才</LinkButton>
            {mayAdjudicate(actor, 'propose') ? null : (
              <LinkButton href={paths.proposeDuplicate('enterprise', enterprise.id)}>与另一份合并</LinkButton>
            )}
            {mayKeep ? <LinkButton href={paths.enterpriseCorrection(enterprise.id)}>更正登记</LinkButton> : null}
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          <FactGroups groups={portrait} />
          <PeriodPanels detail={detail} />
        </div>
        <RecordAside corrections={corrections} history={history}>
          <AwardsOf actor={actor} holder={{ enterpriseId: enterprise.id }} />
          <MergeNotes actor={actor} kind="enterprise" entryId={enterprise.id} />
        </RecordAside>
      </div>
    </>
  )
}
