import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { OfferStatus } from '../flow'
import { mayReadOffers } from '../permission'
import { countOffers as countInPlaces } from '../repository/offer-list'

export type OfferCounts = Readonly<Record<OfferStatus, number>>

/** What became of the offers of each item, by item, in the officer's own places. */
export async function countOffers(actor: Actor): Promise<ReadonlyMap<string, OfferCounts>> {
  const scope = mayReadOffers(actor) ? registerScope(actor) : null
  const counted = scope === null ? [] : await countInPlaces(reading, actor.countyCode, scope)
  const counts = new Map<string, OfferCounts>()
  for (const { itemId, status, count } of counted) {
    const before = counts.get(itemId) ?? { open: 0, confirmed: 0, declined: 0, lapsed: 0, withdrawn: 0 }
    counts.set(itemId, { ...before, [status]: count })
  }
  return counts
}
