import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { ROLE_LABELS } from '../labels'
import type { Delegation, RoleAssignment, Unit } from '../model'
import { mayBeHeldAt } from './scope-of-role'
import { conflictingRole, isAdministratorRole } from './separate-administrators'

type Grant = { held: readonly RoleAssignment[]; wanted: RoleAssignment; unit: Unit; today: PlainDate }

/** Why a role cannot be given; null when it can. */
export function grantProblem({ held, wanted, unit, today }: Grant): Failure | null {
  const label = ROLE_LABELS[wanted.role]
  if (!mayBeHeldAt(wanted.role, unit)) return invalidField('unitCode', `${unit.name}不能设置${label}，请选择其他机构。`)
  if (wanted.validTo !== null && wanted.validTo < today) return invalidField('validTo', '截止日期已经过去。')

  const same = held.find((one) => one.role === wanted.role && one.unitCode === wanted.unitCode)
  if (same && (same.validTo === null || same.validTo >= today))
    return refused('alreadyHeld', `该账号已是${unit.name}${label}。要改起止日期，请先收回再授予。`)

  const conflict = conflictingRole(held, wanted)
  if (conflict === null) return null
  return refused(
    'administratorsApart',
    `系统管理员、安全管理员、审计管理员不得兼任任何其他角色（三员分立）。该账号已是${ROLE_LABELS[conflict]}，不能同时是${label}。`,
    'GB/T 22239-2019 8.1.5',
  )
}

/** Why one of the three administrators' roles cannot be given to somebody's deputy; null for other roles. */
export function deputyProblem(live: readonly Delegation[], wanted: RoleAssignment): Failure | null {
  if (!isAdministratorRole(wanted.role)) return null
  const lent = live.find(
    (one) =>
      one.deputyId === wanted.accountId &&
      one.validTo >= wanted.validFrom &&
      (wanted.validTo === null || one.validFrom <= wanted.validTo),
  )
  return lent
    ? refused(
        'administratorsApart',
        `该账号正代同事办理业务（至 ${lent.validTo}），不能同时是${ROLE_LABELS[wanted.role]}。请先终止委托。`,
      )
    : null
}
