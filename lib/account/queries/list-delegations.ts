import { hasRole, type Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { mayEndDelegation } from '../permission'
import { findDelegationList, type ListedDelegation } from '../repository/delegation-list'

/** 未开始, 代办中, 已到期, 已终止. */
export type DelegationState = 'coming' | 'inForce' | 'over' | 'ended'

export type DelegationLine = ListedDelegation & { readonly state: DelegationState; readonly mayEnd: boolean }

export const MOST_DELEGATIONS = 200

/** What one lent or was lent; the security administrator sees everybody's. The latest two hundred. */
export async function listDelegations(actor: Actor, now: Date): Promise<DelegationLine[]> {
  if (actor.kind !== 'staff') return []
  const person = hasRole(actor, 'securityAdmin') ? null : actor.accountId
  const found = await findDelegationList(reading, actor.countyCode, { person, take: MOST_DELEGATIONS })
  return found.map((one) => {
    const state = stateOf(one, now)
    const isLive = state === 'coming' || state === 'inForce'
    return { ...one, state, mayEnd: isLive && mayEndDelegation(actor, one) === null }
  })
}

function stateOf({ validFrom, validTo, endedAt }: ListedDelegation, now: Date): DelegationState {
  const today = dateIn(now)
  if (endedAt !== null) return 'ended'
  if (validTo < today) return 'over'
  return validFrom > today ? 'coming' : 'inForce'
}
