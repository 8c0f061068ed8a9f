import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Badge } from '@/components/ui/badge'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { requireRole } from '@/lib/platform/session'
import { getItem } from '@/lib/policy/queries/get-item'
import { EditRulebook } from '../../edit-rulebook'

export const metadata: Metadata = { title: '编辑规则' }

export default async function EditPolicyPage({ params }: PageProps<'/office/policies/[id]/edit'>) {
  const actor = await requireRole('policyOfficer')
  const { id } = await params
  const view = isId(id) ? await getItem(actor, id, null, await businessNow()) : null
  if (!view) notFound()
  const { shown } = view
  const number = shown.status === 'draft' ? shown.versionNumber : shown.versionNumber + 1
  return (
    <>
      <PageHeader
        title={`编辑规则：${shown.rulebook.title}`}
        subtitle={`改好后存为第 ${number} 版草案，核对无误再发布。`}
        marks={<Badge>{shown.itemCode}</Badge>}
        breadcrumbs={[
          { href: paths.policies(), label: '政策' },
          { href: paths.policy(id), label: shown.itemCode },
        ]}
      />
      <EditRulebook actor={actor} subject={id} />
    </>
  )
}
