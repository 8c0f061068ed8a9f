import type { Actor } from '@/lib/kernel/actor'
import { readsRegister, REGISTER_READERS } from '../permission'

/** Whose entries an officer of the register sees: the whole county's, or those of her townships and villages. */
export type RegisterScope =
  | { readonly kind: 'county' }
  | { readonly kind: 'places'; readonly townships: readonly string[]; readonly villages: readonly string[] }

/** County and departments see all (departments change nothing), townships and villages their own; null: none at all. */
export function registerScope(actor: Actor): RegisterScope | null {
  if (!readsRegister(actor)) return null
  const grants = actor.grants.filter((grant) => REGISTER_READERS.some((role) => role === grant.role))
  const seesAll = actor.kind === 'system' || grants.some(({ scope }) => scope === 'county' || scope === 'department')
  if (seesAll) return { kind: 'county' }
  const unitsOf = (scope: string) => grants.filter((grant) => grant.scope === scope).map(({ unitCode }) => unitCode)
  return { kind: 'places', townships: unitsOf('township'), villages: unitsOf('village') }
}
