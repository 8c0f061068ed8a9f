import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { paths } from '@/app/paths'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import type { OfferLine } from '@/lib/offer/queries/list-my-offers'

const MOST = 3

/** 免申即享: what only has to be confirmed stands first. Nothing where there is none. */
export function OffersPanel({ offers }: { offers: readonly OfferLine[] }) {
  if (offers.length === 0) return null
  return (
    <Panel
      title="免申即享，确认就能领"
      flush
      className="mb-5"
      actions={
        <Link href={paths.myOffers()} className="link">
          {offers.length > MOST ? `全部 ${offers.length} 件` : '全部'}
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {offers.slice(0, MOST).map((offer) => (
          <li key={offer.id}>
            <OfferRow offer={offer} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** One offer, and the way to it. */
export const OfferRow = ({ offer }: { offer: OfferLine }) => (
  <Link href={paths.myOffer(offer.id)} className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-wash">
    <span className="min-w-0 flex-1">
      <span className="block font-medium">
        {offer.personName === null ? '' : `${offer.personName} · `}
        {offer.itemTitle}
      </span>
      <span className="block text-sm text-ink-2">
        <Money amount={offer.amountFen} />
        ，请在 {offer.answerBy} 前确认
      </span>
    </span>
    <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
  </Link>
)
