/** The roles of the house. Three administrators (三员分立) come last: none can do the others' work. */
export const ROLES = [
  'intakeOfficer',
  'reviewer',
  'policyOfficer',
  'treasurer',
  'leader',
  'talent',
  'enterpriseContact',
  'serviceUnit',
  'systemAdmin',
  'securityAdmin',
  'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** How far a grant reaches, counted from its unit. */
export type Scope = 'county' | 'department' | 'township' | 'village' | 'self'

export type Grant = { role: Role; unitCode: string; scope: Scope }

/** Who is acting, as read from the database on this very request. */
export type Actor = {
  kind: 'staff' | 'talent' | 'enterprise' | 'system'
  countyCode: string
  accountId: string
  name: string
  talentId: string | null
  enterpriseId: string | null
  grants: readonly Grant[]
  sessionId: string | null
}

const grantsOf = (actor: Actor, role?: Role): readonly Grant[] =>
  role === undefined ? actor.grants : actor.grants.filter((grant) => grant.role === role)

/** Whether the actor holds the role anywhere. The system holds none: its commands say so themselves. */
export const hasRole = (actor: Actor, role: Role): boolean => actor.grants.some((grant) => grant.role === role)

/** Codes of the units in which the actor holds the role (any role when none is named), each once. */
export const unitCodesOf = (actor: Actor, role?: Role): string[] => [
  ...new Set(grantsOf(actor, role).map((grant) => grant.unitCode)),
]

/** Whether the actor's role (any role when none is named) reaches the whole county. */
export const isCountyWide = (actor: Actor, role?: Role): boolean =>
  grantsOf(actor, role).some((grant) => grant.scope === 'county')

/** The actor of work that nobody asked for: due work, the first seed, the queue. */
export const systemActor = (countyCode: string): Actor => ({
  kind: 'system',
  countyCode,
  accountId: 'system',
  name: '系统',
  talentId: null,
  enterpriseId: null,
  grants: [],
  sessionId: null,
})
