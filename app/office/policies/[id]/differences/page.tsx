import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { isId } from '@/lib/kernel/id'
import { requireStaff } from '@/lib/platform/session'
import { getDifference } from '@/lib/policy/queries/get-difference'
import { versionOf } from '../simulation/version-query'
import { DifferenceBody } from './difference-body'

export const metadata: Metadata = { title: '与上一版的差别' }

export default async function DifferencesPage({
  params,
  searchParams,
}: PageProps<'/office/policies/[id]/differences'>) {
  const actor = await requireStaff()
  const { id } = await params
  const { version, before: other } = await searchParams
  const named = { version: versionOf(version), before: versionOf(other) }
  const view = isId(id) ? await getDifference(actor, id, named) : null
  if (!view) notFound()
  const { shown, before, others } = view
  const hrefOf = (number: number) => paths.policyDifferences(id, shown.versionNumber, number)
  return (
    <>
      <PageHeader
        title={before ? `第 ${shown.versionNumber} 版与第 ${before.versionNumber} 版的差别` : '没有可以比较的版本'}
        subtitle={shown.rulebook.title}
        breadcrumbs={[
          { href: paths.policies(), label: '政策' },
          { href: paths.policy(id, shown.versionNumber), label: `${shown.itemCode} 第 ${shown.versionNumber} 版` },
        ]}
      />
      {before && (
        <Tabs
          label="与哪一版比较"
          current={hrefOf(before.versionNumber)}
          tabs={others.map(({ versionNumber: number }) => ({ href: hrefOf(number), label: `与第 ${number} 版比较` }))}
        />
      )}
      <DifferenceBody view={view} />
    </>
  )
}
