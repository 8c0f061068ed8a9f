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

/** Somebody whose work another does for a time (委托代办). */
export type Principal = { readonly accountId: string; readonly name: string }

/** `principal`: lent by a colleague; absent for one's own. */
export type Grant = { role: Role; unitCode: string; scope: Scope; principal?: Principal }

/** Who is acting, as read from the database on this very request. */
export type Actor = {
  kind: 'staff' | 'talent' | 'enterprise' | 'system' | 'public'
  countyCode: string
  accountId: string
  name: string
  talentId: string | null
  enterpriseId: string | null
  grants: readonly Grant[]
  /** For whom this very act is done; said by the command that found the grant for it (actingFor). */
  principal?: Principal
  sessionId: string | null
  /** When who is logged in last proved to be who they are; nothing for work nobody asked for over the network. */
  confirmedAt?: Date | null
  /** Where the request came from; null for work nobody asked for over the network. */
  address: string | null
}

/** Ids of the two actors who have no account: the record names them like anybody else. */
export const SYSTEM_ACCOUNT_ID = '00000000-0000-0000-0000-000000000001'
export const PUBLIC_ACCOUNT_ID = '00000000-0000-0000-0000-000000000002'

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

const withoutAccount = { talentId: null, enterpriseId: null, grants: [], sessionId: null } as const

/** Everybody for whom the actor stands in, each once. */
export const principalsOf = (actor: Actor): Principal[] => {
  const lent = actor.grants.flatMap(({ principal }) => principal ?? [])
  return [...new Map(lent.map((one) => [one.accountId, one])).values()]
}

/** The actor with what they hold themselves, and nothing lent: for work that no deputy does. */
export const inOwnRight = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.filter(({ principal }) => principal === undefined),
})

/** The actor as the act is written down: 赵甲（代 张敏） where it rests on what was lent, unchanged where it is their own. */
export const actingFor = (actor: Actor, principal: Principal | undefined): Actor =>
  principal === undefined ? actor : { ...actor, name: `${actor.name}（代 ${principal.name}）`, principal }

/** The actor of work that nobody asked for: due work, the first seed, the queue. */
export const systemActor = (countyCode: string): Actor => ({
  ...withoutAccount,
  kind: 'system',
  countyCode,
  accountId: SYSTEM_ACCOUNT_ID,
  name: '系统',
  address: null,
})

/** Whoever stands before the login: reads the policy hall, asks for a code, files an objection, checks a card. */
export const publicActor = (countyCode: string, address: string | null): Actor => ({
  ...withoutAccount,
  kind: 'public',
  countyCode,
  accountId: PUBLIC_ACCOUNT_ID,
  name: '公众',
  address,
})
