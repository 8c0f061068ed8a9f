import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { ClauseList } from '@/components/domain/clause-list'
import { RuleSections } from '@/components/domain/rule-sections'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { getItem } from '@/lib/policy/queries/get-item'
import { DraftChecks } from './draft-checks'
import { ProviderPanel } from './provider-panel'
import { PublishBar } from './publish-bar'
import { ReadingNotes } from './reading-notes'
import { versionOf } from './simulation/version-query'
import { SourceText } from './source-text'
import { VersionActions } from './version-actions'
import { VersionTabs } from './version-tabs'

export const metadata: Metadata = { title: '政策事项' }

export default async function PolicyPage({ params, searchParams }: PageProps<'/office/policies/[id]'>) {
  const actor = await requireStaff()
  const { id } = await params
  const now = await businessNow()
  const view = isId(id) ? await getItem(actor, id, versionOf((await searchParams).version), now) : null
  if (!view) notFound()
  const { shown, policy } = view
  return (
    <>
      <PageHeader
        title={shown.rulebook.title}
        subtitle={shown.rulebook.summary}
        marks={<Badge>{shown.itemCode}</Badge>}
        breadcrumbs={[{ href: paths.policies(), label: '政策' }]}
        actions={<VersionActions actor={actor} view={view} now={now} />}
      />
      <VersionTabs view={view} />
      <PublishBar actor={actor} view={view} now={now} />
      <DraftChecks actor={actor} view={view} now={now} />
      <ProviderPanel actor={actor} view={view} />
      <ReadingNotes notes={shown.rulebook.notes} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <Panel title={`《${policy.title}》原文`} note={`${policy.documentNumber} · ${policy.issuedOn} 印发`}>
          <ClauseList clauses={policy.clauses} />
        </Panel>
        <Panel title="系统执行的规则">
          <RuleSections sections={describeRulebook(shown.rulebook)} showsRules />
        </Panel>
      </div>
      <SourceText text={view.source} fileName={`${shown.itemCode}-v${shown.versionNumber}.yaml`} />
    </>
  )
}
