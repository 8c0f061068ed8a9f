import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { OFFER_SHAPE, type OfferAddress } from '@/lib/desk-list/rules/shapes'

/** The offers of one item as the address says them. */
export const readOfferQuery = (params: Params, item: string): OfferAddress => ({
  ...readAddress(OFFER_SHAPE, params),
  item,
})

/** The item is the page's own: it does not stand in the query once more. */
export const offerListHref = ({ item = '', ...query }: OfferAddress): string =>
  paths.itemOffers(item, addressQuery(query))
