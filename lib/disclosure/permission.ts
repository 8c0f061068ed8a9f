import { keepsAnyRegister, keepsRegisterOf } from '@/lib/fact/permission'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { Talent } from '@/lib/talent/model'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission: `disclosure.${permission}` })

/** Whole numbers are for whoever keeps a register; asked before it is known whose. */
export const mayDisclose = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && keepsAnyRegister(actor) ? null : forbidden('disclose')

/** Of the people of their own place, and never of oneself. */
export const mayDiscloseOf = (
  actor: Actor,
  { townshipCode, villageCode }: Pick<Talent, 'townshipCode' | 'villageCode'>,
): Failure | null =>
  mayDisclose(actor) ?? (keepsRegisterOf(actor, townshipCode, villageCode) ? null : forbidden('disclose'))

/** More than the daily limit is allowed by the security administrator, who sees none of the numbers; never to oneself. */
export function mayAllowMore(actor: Actor, accountId: string): Failure | null {
  if (!hasRole(actor, 'securityAdmin')) return forbidden('allowMore')
  return accountId === actor.accountId ? refused('ownLimit', '不能给自己增加查看次数。') : null
}

/** A copy of what is held is for the very person. */
export const mayTakeOwnCopy = (actor: Actor): Failure | null =>
  actor.kind === 'talent' && actor.talentId !== null ? null : forbidden('takeOwnCopy')
