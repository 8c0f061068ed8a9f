import type { Actor } from '@/lib/kernel/actor'
import { sightOfEntitlements } from '../permission'
import { findEntitlementView, type EntitlementRowView } from '../repository/entitlement-view'
import { entitlementActs, type EntitlementActs } from '../rules/entitlement-acts'
import { isId } from '@/lib/kernel/id'

export type { AttemptView, PaymentView, ReceivableView } from '../repository/entitlement-view'
export type EntitlementView = EntitlementRowView & { readonly may: EntitlementActs }

/** An award with its whole schedule, who bears it, every bank line and what is owed back. Null: not there, or not theirs. */
export async function getEntitlement(actor: Actor, id: string): Promise<EntitlementView | null> {
  if (!isId(id)) return null
  const found = await findEntitlementView(actor.countyCode, sightOfEntitlements(actor), { id })
  return found && { ...found, may: entitlementActs(actor, found) }
}
