import { isCountyWide, type Actor } from '@/lib/kernel/actor'
import type { EntitlementStatus } from '../model'
import { mayChangePayee, mayDisburse, mayReviewEntitlement } from '../permission'

/** What an actor may do to an award: asked by its page, and asked again by each command. */
export type EntitlementActs = {
  readonly end: boolean
  readonly clear: boolean
  readonly changePayee: boolean
  readonly repay: boolean
  readonly openBatches: boolean
}

export function entitlementActs(
  actor: Actor,
  { status, townshipCode }: { status: EntitlementStatus; townshipCode: string },
): EntitlementActs {
  const reviews = mayReviewEntitlement(actor) === null
  return {
    end: reviews && status === 'active',
    clear: reviews,
    changePayee: mayChangePayee(actor, townshipCode) === null && status === 'active',
    repay: mayDisburse(actor) === null,
    openBatches: mayDisburse(actor) === null || isCountyWide(actor, 'reviewer'),
  }
}
