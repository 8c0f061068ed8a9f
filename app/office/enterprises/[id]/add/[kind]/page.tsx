import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { PERIOD_KINDS, PERIOD_TITLES } from '../../period-kinds'
import { PeriodForm } from './period-form'

export const metadata: Metadata = { title: '登记' }

export default async function AddPeriodPage({ params }: PageProps<'/office/enterprises/[id]/add/[kind]'>) {
  const actor = await requirePlace('enterprises')
  const { id, kind: typed } = await params
  const kind = PERIOD_KINDS.find((one) => one === typed)
  const today = dateIn(await businessNow())
  const detail = kind ? await getEnterprise(actor, id, await businessNow()) : null
  if (!kind || !detail) notFound()
  if (!detail.mayKeep) redirect(paths.enterprise(id))
  return (
    <>
      <PageHeader
        title={`登记${PERIOD_TITLES[kind]}`}
        subtitle={detail.enterprise.name}
        breadcrumbs={[
          { href: paths.enterprises(), label: '企业' },
          { href: paths.enterprise(id), label: detail.enterprise.name },
        ]}
      />
      <Panel>
        <PeriodForm kind={kind} enterpriseId={id} requestId={newId()} lastYear={yearOf(today) - 1} />
      </Panel>
    </>
  )
}
