import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { Policy, VersionInForce } from '../model'
import { findItemId, findPolicy } from '../repository/item-lists'
import { findVersionOn } from '../repository/versions'

export type PublicItemView = { version: VersionInForce; policy: Policy }

/** An item in force today as everybody may read it: its rulebook and the clauses it comes from. Null when none is in force. */
export async function getPublicItem(actor: Actor, code: string, now: Date): Promise<PublicItemView | null> {
  const itemId = await findItemId(reading, actor.countyCode, code)
  const version = itemId && (await findVersionOn(reading, actor.countyCode, itemId, dateIn(now)))
  const policy = version && (await findPolicy(reading, actor.countyCode, version.policyId))
  return policy ? { version, policy } : null
}
