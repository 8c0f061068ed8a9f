import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { listEntitled } from '@/lib/application/queries/list-entitled'
import { listMyApplications } from '@/lib/application/queries/list-my-applications'
import { listMatchedPeople } from '@/lib/matching/queries/list-matched-people'
import { listMyOffers } from '@/lib/offer/queries/list-my-offers'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { CardLink } from './_home/card-link'
import { EntitledList } from './_home/entitled-list'
import { OffersPanel } from './_home/offers-panel'
import { OwnAwards } from './_home/own-awards'
import { OwnCases } from './_home/own-cases'
import { RunningList } from './_home/running-list'

export const metadata: Metadata = { title: '我能享受' }

export default async function MyHomePage() {
  const actor = await requireApplicant()
  const now = await businessNow()
  const [items, cases, { open }, people] = await Promise.all([
    listEntitled(actor, now),
    listMyApplications(actor),
    listMyOffers(actor, now),
    listMatchedPeople(actor, now),
  ])
  const isTalent = actor.kind === 'talent'
  return (
    <>
      <PageHeader
        title={isTalent ? `${actor.name}，您好` : '本单位可享政策'}
        subtitle={
          isTalent
            ? '下面是按您的登记信息算出来的，点开就能申请。'
            : '按贵单位的登记信息测算；涉及人才的，先选人再测算。'
        }
      />
      <OffersPanel offers={open} />
      <OwnCases cases={cases} />
      <RunningList items={items} />
      <EntitledList items={items} offers={open} people={people} />
      <OwnAwards actor={actor} />
      {isTalent ? <CardLink /> : null}
    </>
  )
}
