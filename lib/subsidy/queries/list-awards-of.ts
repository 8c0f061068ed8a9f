import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/platform/id'
import { sightOfEntitlements } from '../permission'
import { findAwardsOf, type AwardLine } from '../repository/awards-of'

export type { AwardLine }
export type AwardHolder = { readonly talentId: string } | { readonly enterpriseId: string }

/** 已享受待遇 of a person or an enterprise, those from before this system (期初) among them, newest first; as far as in sight. */
export async function listAwardsOf(actor: Actor, holder: AwardHolder): Promise<AwardLine[]> {
  if (!Object.values(holder).every((id) => isId(String(id)))) return []
  return findAwardsOf(actor.countyCode, sightOfEntitlements(actor), holder)
}
