import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { offerWords } from '@/lib/desk-list/lists/offers'
import type { OfferAddress } from '@/lib/desk-list/rules/shapes'
import { townshipNames } from '@/lib/desk-list/rules/township-names'
import { OFFER_STATUSES } from '@/lib/offer/flow'
import { OFFER_STATUS_LABELS } from '@/lib/offer/labels'
import type { OfferCounts } from '@/lib/offer/queries/count-offers'
import { offerListHref } from './offer-query'

type Props = {
  query: OfferAddress
  townships: readonly { code: string; name: string }[]
  counts: OfferCounts | undefined
}

export function OfferFilters({ query, townships, counts }: Props) {
  const places = townships.map(({ code, name }) => ({ value: code, label: name }))
  const statuses = OFFER_STATUSES.map((value) => ({
    value,
    label: `${OFFER_STATUS_LABELS[value]} ${counts?.[value] ?? 0}`,
  }))
  const chips = offerWords(query, townshipNames(townships)).map(({ name, label }) => ({
    label,
    removeHref: offerListHref({ ...query, after: undefined, [name]: undefined }),
  }))
  const all = paths.itemOffers(query.item ?? '')
  return (
    <FilterBar action={all} chips={chips} clearHref={all} keep={{}}>
      <SearchField label="查找" placeholder="姓名或单位名称" defaultValue={query.q ?? ''} className="sm:w-88" />
      <FilterSelect name="status" label="答复" options={statuses} value={query.status ?? ''} />
      {places.length > 1 ? (
        <FilterSelect name="township" label="乡镇" options={places} value={query.township ?? ''} />
      ) : null}
    </FilterBar>
  )
}
