import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'

/** 三员: system, security and audit administrator (GB/T 22239-2019 8.1.5). */
export const ADMINISTRATOR_ROLES = ['systemAdmin', 'securityAdmin', 'auditor'] as const satisfies readonly Role[]

/** Whether the role is one of the three administrators'. */
export const isAdministratorRole = (role: Role): boolean => (ADMINISTRATOR_ROLES as readonly Role[]).includes(role)

type Held = { readonly role: Role; readonly validFrom: PlainDate; readonly validTo: PlainDate | null }

/**
 * The role that stands in the way of another, or null: one of the three administrators' is held alone, on no day
 * together with any other role. The database holds the same (trigger role_assignment_separation).
 */
export function conflictingRole(held: readonly Held[], wanted: Held): Role | null {
  const inTheWay = held.find(
    (one) =>
      one.role !== wanted.role &&
      (isAdministratorRole(one.role) || isAdministratorRole(wanted.role)) &&
      overlaps(one, wanted),
  )
  return inTheWay?.role ?? null
}

const overlaps = (a: Held, b: Held): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo)
