import { listPhones } from '@/lib/account/steps/list-phones'
import { principalsOf, type Actor } from '@/lib/kernel/actor'
import { pastTheFence } from '@/lib/platform/reach'
import type { Tx } from '@/lib/platform/transaction'
import { findSpouse } from '@/lib/talent/steps/find-spouse'
import { NO_TIES, type AllTies, type Ties } from '../permission'
import { findConflicts } from '../repository/conflicts'
import { findPeopleByPhone } from '../repository/people-by-phone'

/** Whom an officer is tied to, and whom those are tied to for whom they stand in. */
export const findTies = (tx: Tx, actor: Actor): Promise<AllTies> =>
  // Family and employer may live in another township than the one the officer works for.
  actor.kind === 'staff'
    ? pastTheFence(() => allTiesOf(tx, actor))
    : Promise.resolve({ ties: NO_TIES, lentTies: NO_TIES })

async function allTiesOf(tx: Tx, actor: Actor): Promise<AllTies> {
  const lent: Ties[] = []
  for (const { accountId } of principalsOf(actor)) lent.push(await tiesOf(tx, actor.countyCode, accountId))
  return {
    ties: await tiesOf(tx, actor.countyCode, actor.accountId),
    lentTies: {
      talentIds: lent.flatMap(({ talentIds }) => talentIds),
      enterpriseIds: lent.flatMap(({ enterpriseIds }) => enterpriseIds),
      conflicts: lent.flatMap(({ conflicts }) => conflicts),
    },
  }
}

/** The talent record that has the officer's own phone, its spouse and employer, and whatever the officer declared. */
async function tiesOf(tx: Tx, countyCode: string, accountId: string): Promise<Ties> {
  const phones = await listPhones(tx, countyCode, { accountId })
  const own = await findPeopleByPhone(tx, countyCode, phones)
  const spouses: string[] = []
  for (const person of own) {
    const spouse = await findSpouse(tx, countyCode, person.id)
    if (spouse?.memberTalentId) spouses.push(spouse.memberTalentId)
  }
  return {
    talentIds: [...own.map((person) => person.id), ...spouses],
    enterpriseIds: own.flatMap((person) => (person.employerId === null ? [] : [person.employerId])),
    conflicts: await findConflicts(tx, countyCode, accountId),
  }
}
