import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { CaseTimeline } from '@/components/domain/case-timeline'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { HouseholdPanel } from '../../_case/household-panel'
import { OutlookPanel } from '../../_case/outlook-panel'
import { FiledPapers } from './filed-papers'
import { NextPanel } from './next-panel'
import { OwnLetter } from './own-letter'
import { RefusalPanel } from './refusal-panel'
import { ToCorrect } from './to-correct'
import { Withdraw } from './withdraw'

export const metadata: Metadata = { title: '办件' }

export default async function MyApplicationPage({ params }: PageProps<'/my/applications/[id]'>) {
  const actor = await requireApplicant()
  const view = await getMyApplication(actor, (await params).id, await businessNow())
  if (!view) notFound()
  if (view.status === 'draft') redirect(paths.myApplicationForm(view.id, 'check'))
  const { item, names, outlook, timeline, today } = view
  return (
    <>
      <PageHeader
        title={item.title}
        subtitle={`${view.number}${names.enterprise && names.talent ? ` · ${names.talent}` : ''} · ${item.documentNumber}`}
        marks={<ApplicationStatusMark status={view.status} />}
        breadcrumbs={[{ href: paths.myApplications(), label: actor.kind === 'talent' ? '我的办件' : '本单位的办件' }]}
      />
      <div className="space-y-4">
        <NextPanel view={view} />
        {view.status === 'returned' ? <ToCorrect view={view} /> : null}
        <RefusalPanel view={view} />
        <OwnLetter view={view} />
        <Panel title="办理过程">
          <CaseTimeline entries={timeline} today={today} />
        </Panel>
        {outlook ? <OutlookPanel outlook={outlook} /> : null}
        <HouseholdPanel household={view.household} />
        <FiledPapers view={view} />
        {view.mayWithdraw ? <Withdraw id={view.id} title={item.title} /> : null}
      </div>
    </>
  )
}
