import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { ROLE_LABELS } from '../labels'
import type { RoleAssignment, Unit } from '../model'
import { mayBeHeldAt } from './scope-of-role'
import { conflictingRole } from './separate-administrators'

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
