import { listPhones } from '@/lib/account/steps/list-phones'
import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import { findSpouse } from '@/lib/talent/steps/find-spouse'
import { NO_TIES, type Ties } from '../permission'
import { findConflicts } from '../repository/conflicts'
import { findPeopleByPhone } from '../repository/people-by-phone'

/**
 * Whom an officer is tied to: the talent record that has the officer's own phone, its spouse and employer, and whatever
 * the officer declared.
 */
export async function findTies(tx: Tx, actor: Actor): Promise<Ties> {
  if (actor.kind !== 'staff') return NO_TIES
  const phones = await listPhones(tx, actor.countyCode, { accountId: actor.accountId })
  const own = await findPeopleByPhone(tx, actor.countyCode, phones)
  const spouses: string[] = []
  for (const person of own) {
    const spouse = await findSpouse(tx, actor.countyCode, person.id)
    if (spouse?.memberTalentId) spouses.push(spouse.memberTalentId)
  }
  return {
    talentIds: [...own.map((person) => person.id), ...spouses],
    enterpriseIds: own.flatMap((person) => (person.employerId === null ? [] : [person.employerId])),
    conflicts: await findConflicts(tx, actor),
  }
}
