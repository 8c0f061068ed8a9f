import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { loadPlaces } from '@/app/office/talents/load-places'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { businessNow } from '@/lib/platform/clock'
import { CorrectForm } from './correct-form'

export const metadata: Metadata = { title: '更正企业登记' }

export default async function CorrectEnterprisePage({
  params,
  searchParams,
}: PageProps<'/office/enterprises/[id]/correct'>) {
  const actor = await requirePlace('enterprises')
  const detail = await getEnterprise(actor, (await params).id, await businessNow())
  if (!detail) notFound()
  const { enterprise, corrections } = detail
  if (!detail.mayKeep) redirect(paths.enterprise(enterprise.id))
  const { request: requestId } = await searchParams
  const request = corrections.find(({ id, status }) => id === requestId && status === 'filed')
  const { townships } = await loadPlaces(actor)
  return (
    <>
      <PageHeader
        title={`更正 ${enterprise.name} 的登记`}
        breadcrumbs={[
          { href: paths.enterprises(), label: '企业' },
          { href: paths.enterprise(enterprise.id), label: enterprise.name },
        ]}
      />
      <Panel>
        <CorrectForm enterprise={enterprise} townships={townships} requestId={request?.id ?? null} />
      </Panel>
    </>
  )
}
