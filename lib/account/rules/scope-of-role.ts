import type { Role, Scope } from '@/lib/kernel/actor'
import type { UnitKind } from '../model'

type At = { readonly kind: UnitKind; readonly isCountyWide: boolean }

/** How far a role reaches from the unit it is held at: applicants to themselves, others as far as the unit does. */
export function scopeOfRole(role: Role, unit: At): Scope {
  if (role === 'talent' || role === 'enterpriseContact') return 'self'
  return unit.isCountyWide ? 'county' : unit.kind
}

/** Kinds of unit at which a role may be held; the applicants' roles are given by the registers, not by hand. */
const PLACES: Record<Role, readonly UnitKind[]> = {
  intakeOfficer: ['department', 'township', 'village'],
  reviewer: ['department', 'township'],
  policyOfficer: ['department'],
  treasurer: ['department'],
  leader: ['county', 'department', 'township'],
  talent: [],
  enterpriseContact: [],
  serviceUnit: ['department', 'township'],
  systemAdmin: ['county'],
  securityAdmin: ['county'],
  auditor: ['county'],
}

/** Whether an administrator may give the role at such a unit. A treasurer's unit must see the whole county's payments. */
export function mayBeHeldAt(role: Role, unit: At): boolean {
  return PLACES[role].includes(unit.kind) && (role !== 'treasurer' || unit.isCountyWide)
}
