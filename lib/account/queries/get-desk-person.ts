import type { Actor, Grant } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { isSecondFactorRequired } from '@/lib/platform/env'
import { reading } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import { findPasswordState } from '../repository/password-state'
import { isEnrolled } from '../repository/second-factors'
import { findUnits } from '../repository/units'
import { isPasswordDue } from '../rules/session-limits'

export type DeskPerson = {
  county: string
  unit: string
  role: string
  isPasswordDue: boolean
  isSecondFactorDue: boolean
  hasSecondFactor: boolean
}

/** What the top of a page says of who is logged in: 张敏 · 人才办 审核人. */
export async function getDeskPerson(actor: Actor): Promise<DeskPerson> {
  const { countyCode, accountId } = actor
  const [units, password, hasFactor] = await Promise.all([
    findUnits(reading, countyCode),
    actor.kind === 'staff' ? findPasswordState(reading, countyCode, accountId) : null,
    actor.kind === 'staff' ? isEnrolled(reading, { countyCode, accountId }) : false,
  ])
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.shortName ?? code
  const staffGrants = actor.kind === 'staff' ? actor.grants : []
  return {
    county: units.find((unit) => unit.kind === 'county')?.name ?? actor.countyCode,
    unit: [...new Set(staffGrants.map((grant) => nameOf(grant.unitCode)))].join('、'),
    role: [...new Set(staffGrants.map(roleOf))].join('、'),
    isPasswordDue: password !== null && isPasswordDue(password, wallNow()),
    isSecondFactorDue: actor.kind === 'staff' && !hasFactor && isSecondFactorRequired(),
    hasSecondFactor: hasFactor,
  }
}

/** 审核人, or 审核人（代 张敏） where it was lent. */
const roleOf = ({ role, principal }: Grant): string =>
  principal === undefined ? ROLE_LABELS[role] : `${ROLE_LABELS[role]}（代 ${principal.name}）`
