import type { Grant, Role } from '@/lib/kernel/actor'
import type { UnitKind } from '../model'
import { scopeOfRole } from '../rules/scope-of-role'

/** One row of `grants_in_force` with its unit, and the name of whoever lent it. */
export type GrantRow = {
  readonly role: Role
  readonly unitCode: string
  readonly kind: UnitKind
  readonly isCountyWide: boolean
  readonly principalId: string | null
  readonly principalName: string | null
}

export const toGrant = ({ role, unitCode, principalId, principalName, ...unit }: GrantRow): Grant => ({
  ...{ role, unitCode, scope: scopeOfRole(role, unit) },
  ...(principalId === null ? {} : { principal: { accountId: principalId, name: principalName ?? '' } }),
})
