import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { TrialPanel } from '@/components/rulebook-trial/trial-panel'
import { PageHeader } from '@/components/ui/page-header'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { getItem } from '@/lib/policy/queries/get-item'
import { versionOf } from '../simulation/version-query'

export const metadata: Metadata = { title: '试一试' }

export default async function TrialPage({ params, searchParams }: PageProps<'/office/policies/[id]/trial'>) {
  const actor = await requireStaff()
  const { id } = await params
  const named = versionOf((await searchParams).version)
  const view = isId(id) ? await getItem(actor, id, named, await businessNow()) : null
  if (!view) notFound()
  const { shown, source } = view
  return (
    <>
      <PageHeader
        title="试一试"
        subtitle={`${shown.rulebook.title}：拿人来试算，看每一条怎么判、给多少。只算不存，不影响任何人。`}
        breadcrumbs={[
          { href: paths.policies(), label: '政策' },
          { href: paths.policy(id, shown.versionNumber), label: `${shown.itemCode} 第 ${shown.versionNumber} 版` },
        ]}
      />
      <TrialPanel text={source} />
    </>
  )
}
