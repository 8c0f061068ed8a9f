import { ACCOUNT_STATUSES } from '@/lib/account/model'
import { APPLICATION_STATUSES } from '@/lib/application/flow'
import { HANDLED_KINDS } from '@/lib/application/rules/waiting'
import { ENTERED_ENTERPRISE_STATUSES } from '@/lib/enterprise/model'
import { EDUCATION_LEVELS } from '@/lib/fact/codes/education'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { TALENT_TIER_FACTS } from '@/lib/fact/codes/talent-tier'
import { ROLES } from '@/lib/kernel/actor'
import { MATCH_STATES, MATCH_VERDICTS } from '@/lib/matching/model'
import { SIMULATION_CHANGES, SIMULATION_VERDICTS } from '@/lib/simulation/model'
import { BATCH_STATUSES } from '@/lib/subsidy/flow'
import { ENTITLEMENT_STATUSES } from '@/lib/subsidy/model'
import { ENTERED_TALENT_STATUSES } from '@/lib/talent/model'
import { OFFER_STATUSES } from '@/lib/offer/flow'
import { codeIn, day, id, oneOf, text, townshipCode, versionNumber, type ListAddress } from './address'

export const STEP_KINDS = ['employerConfirmation', 'intake', 'review', 'decide'] as const

/** What the addresses of the lists may say, list by list. */
export const TALENT_SHAPE = {
  q: text,
  township: townshipCode,
  tier: codeIn(TALENT_TIER_FACTS),
  education: codeIn(EDUCATION_LEVELS),
  industry: codeIn(INDUSTRIES),
  employer: id,
  status: oneOf(ENTERED_TALENT_STATUSES),
} as const
export type TalentAddress = ListAddress<typeof TALENT_SHAPE>

export const ENTERPRISE_SHAPE = {
  q: text,
  township: townshipCode,
  industry: codeIn(INDUSTRIES),
  type: codeIn(EMPLOYER_TYPES),
  status: oneOf(ENTERED_ENTERPRISE_STATUSES),
} as const
export type EnterpriseAddress = ListAddress<typeof ENTERPRISE_SHAPE>

export const APPLICATION_SHAPE = {
  q: text,
  status: oneOf(APPLICATION_STATUSES),
  item: text,
  town: townshipCode,
  step: oneOf(STEP_KINDS),
  overdue: oneOf(['yes', 'today', 'soon']),
  unit: text,
  mine: oneOf(HANDLED_KINDS),
} as const
export type ApplicationAddress = ListAddress<typeof APPLICATION_SHAPE>

export const MATCH_SHAPE = {
  q: text,
  item: id,
  verdict: oneOf(MATCH_VERDICTS),
  state: oneOf(MATCH_STATES),
  township: townshipCode,
} as const
export type MatchAddress = ListAddress<typeof MATCH_SHAPE>

/** Which people of which version's simulation; a mark is what they are counted under. */
export const SIMULATED_SHAPE = {
  q: text,
  item: id,
  version: versionNumber,
  verdict: oneOf(SIMULATION_VERDICTS),
  change: oneOf(SIMULATION_CHANGES),
  mark: text,
} as const
export type SimulatedAddress = ListAddress<typeof SIMULATED_SHAPE>

export const OFFER_SHAPE = { q: text, item: id, status: oneOf(OFFER_STATUSES), township: townshipCode } as const
export type OfferAddress = ListAddress<typeof OFFER_SHAPE>

export const ENTITLEMENT_SHAPE = { q: text, item: text, status: oneOf(ENTITLEMENT_STATUSES) } as const
export type EntitlementAddress = ListAddress<typeof ENTITLEMENT_SHAPE>

export const DUE_SHAPE = { year: id, item: text, township: townshipCode, dueTo: day } as const
export type DueAddress = ListAddress<typeof DUE_SHAPE>

export const BATCH_SHAPE = { status: oneOf(BATCH_STATUSES) } as const
export type BatchAddress = ListAddress<typeof BATCH_SHAPE>

export const ACCOUNT_SHAPE = { q: text, role: oneOf(ROLES), status: oneOf(ACCOUNT_STATUSES) } as const
export type AccountAddress = ListAddress<typeof ACCOUNT_SHAPE>

export const AUDIT_SHAPE = { q: text, actor: text, action: text, dayFrom: day, dayTo: day } as const
export type AuditAddress = ListAddress<typeof AUDIT_SHAPE>
