import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { AwardsOf } from '@/app/office/payments/_components/awards-of'
import { paths } from '@/app/paths'
import { FactGroups } from '@/components/domain/register/fact-groups'
import { RecordAside } from '@/components/domain/register/record-aside'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { StatusMark } from '@/components/ui/status-mark'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { businessNow } from '@/lib/platform/clock'
import { PeriodPanels } from './period-panels'

export const metadata: Metadata = { title: '企业登记' }

export default async function EnterprisePage({ params }: PageProps<'/office/enterprises/[id]'>) {
  const actor = await requirePlace('enterprises')
  const detail = await getEnterprise(actor, (await params).id, await businessNow())
  if (!detail) notFound()
  const { enterprise, townshipName, portrait, history, corrections, mayKeep } = detail
  return (
    <>
      <PageHeader
        title={enterprise.name}
        subtitle={`${enterprise.uscc} · ${townshipName}`}
        breadcrumbs={[{ href: paths.enterprises(), label: '企业' }]}
        marks={
          <>
            <StatusMark tone={enterprise.status === 'active' ? 'good' : 'neutral'}>
              {ENTERPRISE_STATUS_LABELS[enterprise.status]}
            </StatusMark>
            {enterprise.isDishonest ? <StatusMark tone="bad">失信主体</StatusMark> : null}
          </>
        }
        actions={
          <>
            <LinkButton href={paths.talentsOfEmployer(enterprise.id)}>在职人才</LinkButton>
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
        </RecordAside>
      </div>
    </>
  )
}
