import Link from 'next/link'
import { paths } from '@/app/paths'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { OFFER_STATUS_LABELS } from '@/lib/offer/labels'
import type { OfferLine } from '@/lib/offer/queries/list-my-offers'

/** What was answered, lapsed or withdrawn. Nothing where there is none. */
export function AnsweredOffers({ offers }: { offers: readonly OfferLine[] }) {
  if (offers.length === 0) return null
  return (
    <Panel title="以往的" flush>
      <ul className="divide-y divide-line">
        {offers.map(({ id, itemTitle, personName, status, amountFen, isFiled }) => (
          <li key={id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 px-4 py-2">
            <Link href={paths.myOffer(id)} className="link">
              {personName === null ? '' : `${personName} · `}
              {itemTitle}
            </Link>
            <span className="flex items-center gap-3">
              <Money amount={amountFen} />
              <StatusMark tone={status === 'confirmed' ? 'good' : 'neutral'}>
                {status === 'open' ? (isFiled ? '已另行申报' : '已过期') : OFFER_STATUS_LABELS[status]}
              </StatusMark>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
