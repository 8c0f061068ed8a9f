import type { Actor } from '@/lib/kernel/actor'
import { sightOfEntitlements } from '../permission'
import { findEntitlementView } from '../repository/entitlement-view'
import { entitlementActs } from '../rules/entitlement-acts'
import type { EntitlementView } from './get-entitlement'

/** The award a case ended in; null while it has none, or when it is not theirs to see. */
export async function getEntitlementOfApplication(
  actor: Actor,
  applicationId: string,
): Promise<EntitlementView | null> {
  const found = await findEntitlementView(actor.countyCode, sightOfEntitlements(actor), { applicationId })
  return found && { ...found, may: entitlementActs(actor, found) }
}
