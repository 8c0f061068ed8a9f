import { concernsPerson } from '@/lib/application/rules/concerns-person'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { MatchVerdict } from '../model'
import { findMatchedPeople } from '../repository/matched-people'

/** Names of an enterprise's own people for one item, by whether they are entitled or may be. */
export type MatchedPeople = Readonly<Record<MatchVerdict, readonly string[]>>

/**
 * For which of its people an enterprise may ask the items that it asks for about them, by item. What people ask for themselves
 * is theirs to know: an employer is told nothing of it.
 */
export async function listMatchedPeople(actor: Actor, now: Date): Promise<ReadonlyMap<string, MatchedPeople>> {
  const { countyCode, enterpriseId } = actor
  if (actor.kind !== 'enterprise' || enterpriseId === null) return new Map()
  const versions = await listVersionsInForce(reading, countyCode, dateIn(now))
  const itemIds = versions
    .filter(({ audience, rulebook }) => audience === 'enterprise' && concernsPerson(rulebook))
    .map(({ itemId }) => itemId)
  const found = await findMatchedPeople(reading, countyCode, { enterpriseId, itemIds })
  const namesOf = (itemId: string, verdict: MatchVerdict) =>
    found.filter((one) => one.itemId === itemId && one.verdict === verdict).map(({ name }) => name)
  return new Map(
    itemIds.map((itemId) => [itemId, { met: namesOf(itemId, 'met'), unknown: namesOf(itemId, 'unknown') }]),
  )
}
