import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { ClauseList } from '@/components/domain/clause-list'
import { RuleSections } from '@/components/domain/rule-sections'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { publicOrActor } from '@/lib/platform/session'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { AUDIENCE_LABELS } from '@/lib/policy/labels'
import { getPublicItem } from '@/lib/policy/queries/get-public-item'

export const metadata: Metadata = { title: '政策事项' }

export default async function PolicyItemPage({ params }: PageProps<'/policies/[code]'>) {
  const actor = await publicOrActor()
  const found = await getPublicItem(actor, decodeURIComponent((await params).code), await businessNow())
  if (!found) notFound()
  const { version, policy } = found
  const applicant = actor.kind === version.audience
  return (
    <>
      <PageHeader
        title={version.title}
        subtitle={version.summary}
        marks={<Badge>{AUDIENCE_LABELS[version.audience]}申报</Badge>}
        breadcrumbs={[{ href: paths.policyHall(), label: '政策大厅' }]}
        actions={
          actor.kind === 'staff' ? null : (
            <LinkButton variant="primary" href={applicant ? paths.myApply(version.itemCode) : paths.login()}>
              {applicant ? '去申报' : '登录后申报'}
            </LinkButton>
          )
        }
      />
      <div className="space-y-4">
        <Panel>
          <RuleSections sections={describeRulebook(version.rulebook)} />
        </Panel>
        <Panel
          title={`《${policy.title}》`}
          note={`${policy.documentNumber} · ${policy.issuer} · ${policy.issuedOn} 印发`}
        >
          <ClauseList clauses={policy.clauses} />
        </Panel>
      </div>
    </>
  )
}
