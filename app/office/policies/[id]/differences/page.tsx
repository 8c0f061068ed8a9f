import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { RuleSections } from '@/components/domain/rule-sections'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { isId } from '@/lib/kernel/id'
import { requireStaff } from '@/lib/platform/session'
import { getDifference } from '@/lib/policy/queries/get-difference'
import { versionNumberOf } from '../../version-number'
import { ChangedLines } from './changed-lines'

export const metadata: Metadata = { title: '与上一版的差别' }

export default async function DifferencesPage({
  params,
  searchParams,
}: PageProps<'/office/policies/[id]/differences'>) {
  const actor = await requireStaff()
  const { id } = await params
  const { version, before: other } = await searchParams
  const named = { version: versionNumberOf(version), before: versionNumberOf(other) }
  const view = isId(id) ? await getDifference(actor, id, named) : null
  if (!view) notFound()
  const { shown, before, sections, lines, others } = view
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
      {sections.length === 0 ? (
        <EmptyState
          title={before ? '两版规则没有差别' : '这是唯一的一版'}
          why={before ? '两份文件只在写法上不同，系统执行的规则一样。' : '出了新版以后，这里逐句说明改了什么。'}
        />
      ) : (
        <div className="mt-4 grid items-start gap-4 xl:grid-cols-2">
          <Panel title="改了什么">
            <RuleSections sections={sections} />
          </Panel>
          <ChangedLines lines={lines} />
        </div>
      )}
    </>
  )
}
