import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listMyOffers } from '@/lib/offer/queries/list-my-offers'
import { listTickable } from '@/lib/offer/queries/list-tickable'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { requireApplicant } from '@/lib/platform/session'
import { OfferRow } from '../_home/offers-panel'
import { AnsweredOffers } from './answered-offers'
import { NoticeChoice } from './notice-choice'
import { TickForm } from './tick-form'

export const metadata: Metadata = { title: '免申即享' }

export default async function OffersPage() {
  const actor = await requireApplicant()
  const now = await businessNow()
  const { open, answered, optOuts } = await listMyOffers(actor, now)
  const tickable = await listTickable(actor, now)
  const single = open.filter(({ id }) => !tickable?.offers.some((one) => one.id === id))
  return (
    <>
      <PageHeader
        title="免申即享"
        subtitle="系统按登记信息算出来的，看过金额和账户，确认就按流程办理，不用再交材料。"
      />
      <div className="space-y-5">
        {tickable ? <TickForm tickable={tickable} requestId={newId()} /> : null}
        {single.length > 0 ? (
          <Panel title="待确认" flush>
            <ul className="divide-y divide-line">
              {single.map((offer) => (
                <li key={offer.id}>
                  <OfferRow offer={offer} />
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {open.length === 0 ? (
          <EmptyState
            title="现在没有要确认的"
            why="有符合条件的免申即享事项，系统会发消息通知。"
            action={<LinkButton href={paths.my()}>看可以申请的政策</LinkButton>}
          />
        ) : null}
        <AnsweredOffers offers={answered} />
        <NoticeChoice optOuts={optOuts} />
      </div>
    </>
  )
}
