import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { getItem } from '@/lib/policy/queries/get-item'
import { getSimulation } from '@/lib/simulation/queries/get-simulation'
import { Basis } from './basis'
import { Figures } from './figures'
import { SimulateButton } from './simulate-button'
import { versionOf } from './version-query'

export const metadata: Metadata = { title: '政策测算' }

export default async function SimulationPage({ params, searchParams }: PageProps<'/office/policies/[id]/simulation'>) {
  const actor = await requirePlace('policies')
  const { id } = await params
  const now = await businessNow()
  const item = isId(id) ? await getItem(actor, id, versionOf((await searchParams).version), now) : null
  const view = item && (await getSimulation(actor, item.shown, now))
  if (!item || !view) notFound()
  const { shown } = item
  const { simulation } = view
  const before = item.versions.find(({ versionId }) => versionId === simulation?.beforeVersionId)
  return (
    <>
      <PageHeader
        title={`测算：${shown.rulebook.title}`}
        subtitle={`第 ${shown.versionNumber} 版，自 ${shown.effectiveFrom} 起执行`}
        breadcrumbs={[
          { href: paths.policies(), label: '政策' },
          { href: paths.policy(id, shown.versionNumber), label: `${shown.itemCode} 第 ${shown.versionNumber} 版` },
        ]}
        actions={
          <>
            <SimulateButton view={view} versionId={shown.versionId} />
            <PrintButton />
          </>
        }
      />
      <Basis view={view} version={shown} beforeNumber={before?.versionNumber ?? null} />
      {simulation?.status === 'done' ? <Figures simulation={simulation} version={shown} /> : null}
    </>
  )
}
