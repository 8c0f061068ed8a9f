import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { businessNow } from '@/lib/platform/clock'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { loadPlaces } from '../../load-places'
import { CorrectForm } from './correct-form'

export const metadata: Metadata = { title: '更正登记' }

export default async function CorrectTalentPage({ params, searchParams }: PageProps<'/office/talents/[id]/correct'>) {
  const actor = await requirePlace('talents')
  const detail = await getTalent(actor, (await params).id, await businessNow())
  if (!detail) notFound()
  const { talent, corrections } = detail
  if (!detail.mayKeep) redirect(paths.talent(talent.id))
  const { request: requestId } = await searchParams
  const request = corrections.find(({ id, status }) => id === requestId && status === 'filed')
  return (
    <>
      <PageHeader
        title={`更正 ${talent.name} 的登记`}
        subtitle="学历、职称、任职、社保、住房按条登记，请回到登记页补录或撤销。"
        breadcrumbs={[
          { href: paths.talents(), label: '人才' },
          { href: paths.talent(talent.id), label: talent.name },
        ]}
      />
      {request ? (
        <Alert tone="active" title={`本人申请更正“${registerLabel(request.factKey)}”`} className="mb-4">
          应为：{request.proposedValue}。理由：{request.reason}。保存后即答复本人。
        </Alert>
      ) : null}
      <Panel>
        <CorrectForm talent={talent} places={await loadPlaces(actor)} requestId={request?.id ?? null} />
      </Panel>
    </>
  )
}
