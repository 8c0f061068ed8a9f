import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listEnterpriseOptions } from '@/lib/enterprise/queries/list-enterprise-options'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { RECORD_KINDS } from '@/lib/talent/schema'
import { RECORD_TITLES, RecordForm } from './record-form'

export const metadata: Metadata = { title: '登记' }

export default async function AddRecordPage({ params }: PageProps<'/office/talents/[id]/add/[kind]'>) {
  const actor = await requirePlace('talents')
  const { id, kind: typed } = await params
  const kind = RECORD_KINDS.find((one) => one === typed)
  const detail = kind ? await getTalent(actor, id, await businessNow()) : null
  if (!kind || !detail) notFound()
  if (!detail.mayKeep) redirect(paths.talent(id))
  const employers = kind === 'employment' || kind === 'insurance' ? await listEnterpriseOptions(actor) : []
  return (
    <>
      <PageHeader
        title={`登记${RECORD_TITLES[kind]}`}
        subtitle={`${detail.talent.name} · ${detail.townshipName}`}
        breadcrumbs={[
          { href: paths.talents(), label: '人才' },
          { href: paths.talent(id), label: detail.talent.name },
        ]}
      />
      <Panel>
        <RecordForm kind={kind} talentId={id} requestId={newId()} employers={employers} />
      </Panel>
    </>
  )
}
