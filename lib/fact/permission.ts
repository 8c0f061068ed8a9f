import { hasRole, isCountyWide, unitCodesOf, type Actor, type Role } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Subject } from './model'

/** Roles whose work is with the people and enterprises of the register. Administrators and service units have none of it. */
export const REGISTER_READERS = [
  'intakeOfficer',
  'reviewer',
  'policyOfficer',
  'treasurer',
  'leader',
] as const satisfies readonly Role[]

export const readsRegister = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && REGISTER_READERS.some((role) => hasRole(actor, role)))

/** Whether the actor keeps the register of a place: its intake officers, and the office that keeps the whole county's. */
export function keepsRegisterOf(actor: Actor, townshipCode: string, villageCode: string | null): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return false
  if (keepsWholeCounty(actor)) return true
  const units = unitCodesOf(actor, 'intakeOfficer')
  return units.includes(townshipCode) || (villageCode !== null && units.includes(villageCode))
}

/** Whether the whole county's register is this officer's: county-wide intake, and the reviewers of 人才办. */
export const keepsWholeCounty = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'staff' &&
    (isCountyWide(actor, 'intakeOfficer') ||
      actor.grants.some((grant) => grant.role === 'reviewer' && grant.unitCode === 'RCB' && grant.scope === 'county')))

/** Whether the actor may put something on the register anywhere at all: shows the button. */
export const keepsAnyRegister = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && (keepsWholeCounty(actor) || hasRole(actor, 'intakeOfficer')))

/** 核验: a reviewer or intake officer of the very department that was asked. */
export const mayVerifyFor = (actor: Actor, departmentCode: string): boolean =>
  actor.kind === 'staff' &&
  (unitCodesOf(actor, 'reviewer').includes(departmentCode) ||
    unitCodesOf(actor, 'intakeOfficer').includes(departmentCode))

/** 申请更正: only of one's own record. */
export function mayFileCorrection(actor: Actor, subject: Subject): Failure | null {
  const own = subject.kind === 'talent' ? actor.talentId : actor.enterpriseId
  if (actor.kind !== subject.kind) return { kind: 'forbidden', permission: 'fact.fileCorrection' }
  return own === subject.id ? null : { kind: 'notFound', what: subject.kind }
}
