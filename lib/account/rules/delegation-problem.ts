import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { daysBetween, type PlainDate } from '@/lib/kernel/plain-date'
import { ROLE_LABELS } from '../labels'
import type { Delegation, LendableRole, RoleAssignment } from '../model'
import { needsSecondPerson } from './second-person-roles'
import { isAdministratorRole } from './separate-administrators'

/** Whoever is away longer hands over. The database holds the same. */
export const LENT_AT_MOST_DAYS = 183

type Days = { readonly validFrom: PlainDate; readonly validTo: PlainDate | null }

/** What is to be lent, by whom and to whom; `held…` are their role assignments, `live` the delegations of either. */
export type DelegationCase = {
  readonly wanted: Days & {
    readonly validTo: PlainDate
    readonly principalId: string
    readonly deputyId: string
    readonly grants: readonly { readonly role: LendableRole; readonly unitCode: string }[]
  }
  readonly heldByPrincipal: readonly RoleAssignment[]
  readonly heldByDeputy: readonly RoleAssignment[]
  readonly live: readonly Delegation[]
  readonly today: PlainDate
  /** Lent by the principal, not by the security administrator for an absent one. */
  readonly isOwn: boolean
}

/** Why work cannot be lent so; null when it can. Only what one holds oneself is lent: what was lent is not lent on. */
export function delegationProblem(asked: DelegationCase): Failure | null {
  const { wanted, heldByDeputy, today } = asked
  if (wanted.principalId === wanted.deputyId) return invalidField('deputyId', '不能委托给本人，请选择另一名工作人员。')
  if (wanted.validFrom < today) return invalidField('validFrom', '开始日期不能早于今天，已经过去的日子不能补委托。')
  if (daysBetween(wanted.validFrom, wanted.validTo) > LENT_AT_MOST_DAYS)
    return invalidField('validTo', '一次委托最长半年。更长的请办理工作交接。')
  const administrator = heldByDeputy.find((held) => isAdministratorRole(held.role) && overlaps(held, wanted))
  if (administrator)
    return refused(
      'administratorsApart',
      `代办人是${ROLE_LABELS[administrator.role]}，不得代办业务（三员分立），请另选一人。`,
      'GB/T 22239-2019 8.1.5',
    )
  return wanted.grants.map((grant) => problemOf(grant, asked)).find((problem) => problem !== null) ?? null
}

function problemOf(grant: DelegationCase['wanted']['grants'][number], asked: DelegationCase): Failure | null {
  const { wanted, heldByPrincipal, heldByDeputy, live, isOwn } = asked
  const isSame = (one: { role: string; unitCode: string }) => one.role === grant.role && one.unitCode === grant.unitCode
  const name = `${grant.unitCode} ${ROLE_LABELS[grant.role]}`
  if (!heldByPrincipal.some((held) => isSame(held) && overlaps(held, wanted)))
    return refused('notHeld', `委托人在这段时间没有“${name}”岗位；代办得来的岗位不能再转委托。`)
  if (heldByDeputy.some((held) => isSame(held) && overlaps(held, wanted)))
    return refused('heldAlready', `代办人自己就是“${name}”，不需要委托。`)
  // Lent for somebody absent it is one person's word: the deputy signs in such a role already, or a second person is asked.
  const signs = heldByDeputy.some((held) => held.role === grant.role && overlaps(held, wanted))
  if (!isOwn && needsSecondPerson(grant.role) && !signs)
    return refused(
      'secondPerson',
      `替他人委托“${name}”岗位，代办人须已是${ROLE_LABELS[grant.role]}。请由委托人本人委托，或先为代办人申请这一角色。`,
    )
  const other = live.find((one) => one.endedAt === null && isSame(one) && overlaps(one, wanted))
  if (!other) return null
  return other.principalId === wanted.principalId
    ? refused('lentAlready', `“${name}”岗位在 ${other.validFrom} 至 ${other.validTo} 已经委托，请先终止原委托。`)
    : refused('busyDeputy', `代办人在这段时间已代另一名同事办理“${name}”岗位，请另选一人。`)
}

const overlaps = (a: Days, b: Days): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo)
