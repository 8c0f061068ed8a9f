import type { Actor, Role } from './actor'

/**
 * How far the database itself lets the reads of a request go: the fence behind the clause that each query has of its
 * own. `county`: everything. Otherwise what belongs to the account, to the person or enterprise it acts for, and to the
 * townships and villages named. Nothing named: nothing seen.
 */
export type Reach =
  | { readonly kind: 'county' }
  | {
      readonly kind: 'own'
      readonly countyCode: string
      readonly accountId: string
      readonly talentId: string | null
      readonly enterpriseId: string | null
      readonly places: readonly string[]
    }

export const WHOLE_COUNTY: Reach = { kind: 'county' }

/** Who works with the county's people, enterprises and cases. Administrators, auditors and service units do not. */
const DESK_ROLES: readonly Role[] = ['intakeOfficer', 'reviewer', 'policyOfficer', 'treasurer', 'leader']

/** County and departments work on everybody's files; townships and villages on those of their people; others on their own. */
export function reachOf(actor: Actor): Reach {
  const grants = actor.kind === 'staff' ? actor.grants.filter(({ role }) => DESK_ROLES.includes(role)) : []
  const isCounty = grants.some(({ scope }) => scope === 'county' || scope === 'department')
  if (actor.kind === 'system' || isCounty) return WHOLE_COUNTY
  const { countyCode, accountId } = actor
  return {
    kind: 'own',
    countyCode,
    accountId,
    talentId: actor.kind === 'talent' ? actor.talentId : null,
    enterpriseId: actor.kind === 'enterprise' ? actor.enterpriseId : null,
    places: grants
      .filter(({ scope }) => scope === 'township' || scope === 'village')
      .map(({ unitCode }) => unitCode)
      .sort(),
  }
}
