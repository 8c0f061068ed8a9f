import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { countHolders } from '../repository/holders'
import type { Parties } from './read-parties'

type Item = Pick<VersionInForce, 'itemId' | 'rulebook'>

/** Whether so many only may hold a tier of the item (名额). */
export const hasQuota = ({ outcome }: VersionInForce['rulebook']): boolean =>
  outcome.kind === 'recognition' && outcome.quotas.length > 0

/** The parties with how many hold each tier now, where the item has a quota. */
export async function withHolders<P extends Pick<Parties, 'context'>>(
  tx: Tx,
  countyCode: string,
  asked: { readonly item: Item; readonly parties: P; readonly today: PlainDate },
): Promise<P> {
  const { item, parties, today } = asked
  const { outcome } = item.rulebook
  if (outcome.kind !== 'recognition' || outcome.quotas.length === 0) return parties
  const tiers = outcome.tiers.map(({ tier }) => tier)
  const { subjectId: talentId } = parties.context
  const byTier = await countHolders(tx, countyCode, { itemId: item.itemId, tiers, talentId, today })
  const total = [...byTier.values()].reduce((sum, count) => sum + count, 0)
  return { ...parties, context: { ...parties.context, holders: { byTier: Object.fromEntries(byTier), total } } }
}
