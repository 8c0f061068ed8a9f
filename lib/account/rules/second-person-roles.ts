import type { Actor, Role } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { ROLE_LABELS } from '../labels'

/**
 * Roles by which public money moves, and those who confirm such roles: whoever could make a second person alone would need
 * none. Which reviewer signs last is said by rulebooks and changes with them, so every reviewer counts (ADR 0053). The
 * database holds the same (trigger role_assignment_second_person).
 */
export const SECOND_PERSON_ROLES = [
  'reviewer',
  'treasurer',
  'leader',
  'securityAdmin',
] as const satisfies readonly Role[]

/** Whether one person alone may not give the role. */
export const needsSecondPerson = (role: Role): boolean => (SECOND_PERSON_ROLES as readonly Role[]).includes(role)

/** Why this actor may not give the role at once; null when they may. At set-up nobody is there who could confirm. */
export const mustBeConfirmed = (actor: Actor, role: Role): Failure | null =>
  actor.kind === 'system' || !needsSecondPerson(role)
    ? null
    : refused(
        'secondPerson',
        `授予${ROLE_LABELS[role]}须由第二人确认：请在“人员与角色”中提交申请，由另一名安全管理员或县级领导确认。`,
      )
