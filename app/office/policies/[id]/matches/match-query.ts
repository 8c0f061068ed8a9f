import { paths } from '@/app/paths'
import type { Params } from '@/lib/desk-list/model'
import { addressQuery, readAddress } from '@/lib/desk-list/rules/address'
import { MATCH_SHAPE, type MatchAddress } from '@/lib/desk-list/rules/shapes'

/** The list of one item as its address says it. */
export const readMatchQuery = (params: Params, item: string): MatchAddress => ({
  ...readAddress(MATCH_SHAPE, params),
  item,
})

/** The item is the page's own: it does not stand in the query once more. */
export const matchListHref = ({ item = '', ...query }: MatchAddress): string =>
  paths.itemMatches(item, addressQuery(query))
