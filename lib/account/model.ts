import type { Grant, Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'

export const UNIT_KINDS = ['county', 'department', 'township', 'village'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** A place in the 机构树. `grid` is its square in the tile map of the townships. */
export type Unit = {
  readonly code: string
  readonly kind: UnitKind
  readonly name: string
  readonly shortName: string
  readonly parentCode: string | null
  readonly isCountyWide: boolean
  readonly grid: { readonly row: number; readonly column: number } | null
  readonly sort: number
}

export const ACCOUNT_KINDS = ['staff', 'talent', 'enterprise'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

export const ACCOUNT_STATUSES = ['active', 'disabled'] as const
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]

/** What the commands need of an account they change; read under a row lock. */
export type LockedAccount = {
  readonly id: string
  readonly kind: AccountKind
  readonly status: AccountStatus
  readonly userName: string | null
  readonly displayName: string
  readonly passwordHash: string | null
  readonly phoneSealed: string | null
  readonly lockedUntil: Date | null
}

/** A role held at a unit; both days belong to it, no last day means until revoked. */
export type RoleAssignment = {
  readonly id: string
  readonly accountId: string
  readonly role: Role
  readonly unitCode: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** Roles that may be lent: those that sign cases. Money and the three administrators never (ADR 0034). */
export const LENDABLE_ROLES = ['intakeOfficer', 'reviewer'] as const satisfies readonly Role[]
export type LendableRole = (typeof LENDABLE_ROLES)[number]

/** 委托代办: one role at one unit, lent from day to day, both included. */
export type Delegation = {
  readonly id: string
  readonly principalId: string
  readonly deputyId: string
  readonly role: LendableRole
  readonly unitCode: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly reason: string
  readonly endedAt: Date | null
}

/** Who can act in a role at a unit: in their own right, or for a colleague. */
export type Holder = {
  readonly accountId: string
  readonly name: string
  readonly role: Role
  readonly unitCode: string
  readonly principalId: string | null
  readonly principalName: string | null
}

/** A login as the database knows it on this request. */
export type SessionFacts = {
  readonly accountId: string
  readonly kind: AccountKind
  readonly name: string
  readonly subjectId: string | null
  readonly mustChangePassword: boolean
  readonly passwordChangedAt: Date | null
  readonly lastSeenAt: Date
  /** When the person last proved in this login to be who they are; null where an identity provider said so. */
  readonly confirmedAt: Date | null
  /** A 动态口令 is set up. */
  readonly hasSecondFactor: boolean
  readonly grants: readonly Grant[]
}

/** What a one-time code was sent for. A code sent for one thing opens no other. */
export const CODE_PURPOSES = ['login', 'objection', 'register', 'mail'] as const
export type CodePurpose = (typeof CODE_PURPOSES)[number]
