import { hasRole, type Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import { reading } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import { LENDABLE_ROLES } from '../model'
import { mayDelegate } from '../permission'
import { findColleagues, type Colleague } from '../repository/delegation-list'
import { isAdministratorRole } from '../rules/separate-administrators'

type Choice = { readonly value: string; readonly label: string }

export type DelegationChoices = {
  /** Whose work is lent. */
  readonly principal: { readonly id: string; readonly name: string }
  readonly grants: readonly Choice[]
  readonly deputies: readonly Choice[]
}

/** What can be lent of one person's, and to whom; null when there is nothing, or not theirs to lend. */
export async function getDelegationChoices(
  actor: Actor,
  principalId: string,
  now: Date,
): Promise<DelegationChoices | null> {
  if (mayDelegate(actor, principalId) !== null) return null
  const colleagues = await findColleagues(reading, actor.countyCode, toDayColumn(dateIn(now)))
  const principal = colleagues.find(({ id }) => id === principalId)
  const grants = (principal?.roles ?? []).filter(isLendable)
  if (!principal || grants.length === 0) return null
  return {
    principal: { id: principal.id, name: principal.name },
    grants: grants.map(({ role, unitCode, unitName }) => ({
      value: `${role}@${unitCode}`,
      label: `${unitName} ${ROLE_LABELS[role]}`,
    })),
    deputies: colleagues.filter((one) => one.id !== principalId && mayStandIn(one)).map(choiceOf),
  }
}

/** For whom the security administrator can say it: everybody with something to lend. Nobody for others. */
export async function listPrincipals(actor: Actor, now: Date): Promise<Choice[]> {
  if (!hasRole(actor, 'securityAdmin')) return []
  const colleagues = await findColleagues(reading, actor.countyCode, toDayColumn(dateIn(now)))
  return colleagues.filter(({ roles }) => roles.some(isLendable)).map(choiceOf)
}

/** Who could take over what somebody leaves: everybody at work but the three administrators. */
export async function listSuccessors(actor: Actor, now: Date): Promise<Choice[]> {
  if (!hasRole(actor, 'securityAdmin')) return []
  const colleagues = await findColleagues(reading, actor.countyCode, toDayColumn(dateIn(now)))
  return colleagues.filter(({ roles }) => !roles.some(({ role }) => isAdministratorRole(role))).map(choiceOf)
}

type Held = Colleague['roles'][number]
const isLendable = (held: Held): held is Held & { role: (typeof LENDABLE_ROLES)[number] } =>
  LENDABLE_ROLES.some((role) => role === held.role)

/** Whoever holds a role, and none of the three administrators'. */
const mayStandIn = ({ roles }: Colleague): boolean =>
  roles.length > 0 && !roles.some(({ role }) => isAdministratorRole(role))

const choiceOf = ({ id, name, roles }: Colleague): Choice => ({
  value: id,
  label: `${name}（${roles.map(({ role, unitName }) => `${unitName} ${ROLE_LABELS[role]}`).join('、') || '尚无岗位'}）`,
})
