import { keepsAnyRegister, keepsRegisterOf } from '@/lib/fact/permission'
import {
  hasRole,
  inOwnRight,
  isCountyWide,
  type Actor,
  type Grant,
  type Principal,
  type Role,
} from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { ChainStep } from '@/lib/policy/rulebook/schema'
import { OPEN_STEPS_STATUSES } from './flow'
import type { ApplicationCore, PassingVerb, ReviewDecision, SubjectKind } from './model'
import { unitOf } from './rules/chain'
import { handsOf, isTheirs, signersOf } from './rules/signers'

/** Staff whose work is with cases. Administrators, auditors and service units have none of it. */
export const CASE_READERS = [
  'intakeOfficer',
  'reviewer',
  'policyOfficer',
  'treasurer',
  'leader',
] as const satisfies readonly Role[]

/** Whom an officer is tied to: their own talent record, spouse and employer, as the register has them. */
export type Ties = {
  readonly talentIds: readonly string[]
  readonly enterpriseIds: readonly string[]
  readonly conflicts: readonly { readonly subjectKind: SubjectKind; readonly subjectId: string }[]
}

export const NO_TIES: Ties = { talentIds: [], enterpriseIds: [], conflicts: [] }

/** Of the officer, and of everybody the officer stands in for. */
export type AllTies = { readonly ties: Ties; readonly lentTies: Ties }

/** A case as permission sees it: the step it stands on, and everybody who has signed it, whatever the round. */
export type Standing = AllTies & {
  readonly application: ApplicationCore
  readonly step: ChainStep | null
  readonly decisions: readonly ReviewDecision[]
  readonly stepNames: Readonly<Record<string, string>>
}

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `application.${verb}` })

/** The grant by which the step would be signed: one's own before a lent one. */
function grantFor(actor: Actor, { application, step }: Standing): Grant | undefined {
  if (actor.kind !== 'staff' || !step || step.kind === 'employerConfirmation') return undefined
  const unit = unitOf(step, application)
  const fitting = actor.grants.filter((grant) => grant.role === step.role && grant.unitCode === unit)
  return fitting.find(({ principal }) => principal === undefined) ?? fitting[0]
}

/** For whom the actor would sign the step the case stands on; undefined when in their own right. */
export const principalAtStep = (actor: Actor, standing: Standing): Principal | undefined =>
  grantFor(actor, standing)?.principal

/** Whether the officer may sign the step the case stands on: the role at its unit, and separation of duties. */
export function mayDecide(actor: Actor, standing: Standing): Failure | null {
  const grant = grantFor(actor, standing)
  return grant ? mayTouch(actor, standing, grant.principal) : forbidden('decide')
}

/** 核对材料: whoever may sign the step now; a case sent back waits for its applicant. */
export function mayCheck(actor: Actor, standing: Standing): Failure | null {
  const { status } = standing.application
  const isOpen = OPEN_STEPS_STATUSES.some((one) => one === status)
  return mayDecide(actor, standing) ?? (isOpen ? null : { kind: 'conflict', expected: 'inReview', found: status })
}

/** 受理: only at the intake. */
export const mayAccept = (actor: Actor, standing: Standing): Failure | null =>
  standing.step?.kind === 'intake' ? mayDecide(actor, standing) : forbidden('decide')

/** 复审、审定: never at the intake, so that who took a case in does not approve it. */
export const mayApprove = (actor: Actor, standing: Standing): Failure | null =>
  standing.step?.kind === 'review' || standing.step?.kind === 'decide'
    ? mayDecide(actor, standing)
    : forbidden('decide')

/** 批量办理: whoever holds the role of such steps at all; each case asks again for itself. */
export const mayPassMany = (actor: Actor, verb: PassingVerb): Failure | null =>
  actor.kind === 'staff' && hasRole(actor, verb === 'accept' ? 'intakeOfficer' : 'reviewer')
    ? null
    : forbidden('decide')

/** Separation of duties by person over the whole case, counting the one who is stood in for, and recusal (回避). */
function mayTouch(actor: Actor, standing: Standing, principal: Principal | undefined): Failure | null {
  const { application, step, decisions, stepNames } = standing
  const hands = handsOf(actor, principal)
  const whose = (decision: ReviewDecision) => named(actor, principal, signersOf(decision))
  const filer = hands.find((hand) => hand === application.createdById)
  if (filer) return refused('ownFiling', `本件由${named(actor, principal, [filer])}填报，须由他人办理。`)
  const signed = decisions.find((one) => isTheirs(one, hands) && one.stepCode !== step?.code)
  if (signed) {
    const name = stepNames[signed.stepCode] ?? signed.stepCode
    return refused('signedBefore', `${whose(signed)}已在“${name}”环节办理过本件，${ONE_STEP_EACH}`)
  }
  const declined = decisions.find((one) => isTheirs(one, hands) && one.decision === 'decline')
  if (declined) {
    return refused('declinedBefore', `${whose(declined)}曾对本件作出不予通过的决定，复核改判后须由他人办理。`)
  }
  return mustStandAside(standing, principal)
}

/** The officer, or whom they stand in for: whichever of the two it was. */
const named = (actor: Actor, principal: Principal | undefined, signers: readonly string[]): string =>
  signers.includes(actor.accountId) ? '您' : `您所代的${principal?.name ?? ''}`

const ONE_STEP_EACH = '同一人（含代办人与被代办人）不得办理同一件的两个环节，请由他人办理。'

/** Recusal of the officer, and of whom they stand in for: a deputy does not decide what the other may not. */
const mustStandAside = (standing: Standing, principal: Principal | undefined): Failure | null =>
  mustRecuse(standing.application, standing.ties) ??
  (principal === undefined ? null : mustRecuse(standing.application, standing.lentTies, `您所代的${principal.name}`))

/** Why this officer must stand aside from this case; null when nothing ties them to it. */
export function mustRecuse(
  application: Pick<ApplicationCore, 'talentId' | 'enterpriseId' | 'employerId'>,
  ties: Ties,
  who = '您',
): Failure | null {
  const { talentId, enterpriseId, employerId } = application
  if (talentId !== null && ties.talentIds.includes(talentId)) {
    return refused('ownCase', `本件申报人是${who}本人或配偶，须回避，请由他人办理。`)
  }
  const firms = [enterpriseId, employerId].filter((id) => id !== null)
  if (firms.some((id) => ties.enterpriseIds.includes(id))) {
    return refused('ownEmployer', `本件涉及${who}本人任职的单位，须回避，请由他人办理。`)
  }
  const subjects = [talentId, ...firms]
  if (ties.conflicts.some(({ subjectId }) => subjects.includes(subjectId))) {
    return refused('declaredConflict', `${who}已声明与本件当事人存在利害关系，须回避，请由他人办理。`)
  }
  return null
}

/** 单位确认: a contact of the very enterprise that employs the applicant, while the case waits for it. */
export function mayConfirm(actor: Actor, standing: Standing): Failure | null {
  const { employerId } = standing.application
  if (actor.kind !== 'enterprise' || actor.enterpriseId === null || employerId !== actor.enterpriseId) {
    return { kind: 'notFound', what: 'application' }
  }
  return standing.step?.kind === 'employerConfirmation'
    ? null
    : { kind: 'conflict', expected: 'employerConfirmation', found: standing.step?.code ?? 'none' }
}

/** The grant by which the notices of a unit are looked after: one's own before a lent one. */
function leadGrant(actor: Actor, leadUnitCode: string): Grant | undefined {
  if (actor.kind !== 'staff') return undefined
  const fitting = actor.grants.filter(
    ({ role, scope, unitCode }) => role === 'reviewer' && (scope === 'county' || unitCode === leadUnitCode),
  )
  return fitting.find(({ principal }) => principal === undefined) ?? fitting[0]
}

/** For whom the actor looks after the notices of a unit; undefined when in their own right. */
export const principalAsLead = (actor: Actor, leadUnitCode: string): Principal | undefined =>
  leadGrant(actor, leadUnitCode)?.principal

/** The officer's own unit when they look after the notices of another: a county-wide office does it for a department. */
export const unitAsLead = (actor: Actor, leadUnitCode: string): string | null =>
  leadGrant(actor, leadUnitCode)?.unitCode ?? null

/** Who may publish approved cases of an item, and decide objections to them: reviewers of its lead unit, or county-wide. */
export const mayPublish = (actor: Actor, leadUnitCode: string): Failure | null =>
  leadGrant(actor, leadUnitCode) ? null : forbidden('publish')

/** Whether the actor may publish anything at all: shows the button. */
export const mayPublishSomething = (actor: Actor): boolean => actor.kind === 'staff' && hasRole(actor, 'reviewer')

/** 异议核查 and 复核: a reviewer of the lead unit who has signed nothing on the case and is not tied to it. */
export function mayLookAgain(actor: Actor, standing: Standing, leadUnitCode: string): Failure | null {
  const refusal = mayPublish(actor, leadUnitCode)
  if (refusal) return refusal
  const principal = principalAsLead(actor, leadUnitCode)
  const hands = handsOf(actor, principal)
  const signed = standing.decisions.find((one) => isTheirs(one, hands))
  if (signed) {
    const who = named(actor, principal, signersOf(signed))
    return refused('signedBefore', `${who}办理过本件，须由未办理过本件的人员处理。`)
  }
  return mustStandAside(standing, principal)
}

/** Time-driven work: only the system itself. */
export const mayRunDueWork = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : forbidden('runDueWork')

/** The unit in whose name a case is urged: where one leads, or the county-wide office. */
export const unitAsUrger = (actor: Actor): string | null =>
  actor.grants.find(({ role, scope }) => role === 'leader' || (role === 'reviewer' && scope === 'county'))?.unitCode ??
  null

/** 催办 by hand: a leader, or 人才办, about a case that stands on somebody's step. */
export function mayUrge(actor: Actor, { status }: Pick<ApplicationCore, 'status'>): Failure | null {
  const mayAtAll = actor.kind === 'staff' && (hasRole(actor, 'leader') || isCountyWide(actor, 'reviewer'))
  if (!mayAtAll) return forbidden('urge')
  return status === 'submitted' || status === 'inReview'
    ? null
    : { kind: 'conflict', expected: 'submitted', found: status }
}

/** Whether the actor may file for anybody at all: shows the button. */
export const mayFileForSomebody = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && keepsAnyRegister(actor) ? null : forbidden('fileOnBehalf')

/** 代为申报: the officers of the village or township, and 人才办. A stranger's person is not there. */
export function mayFileOnBehalf(
  actor: Actor,
  talent: { readonly townshipCode: string; readonly villageCode: string | null } | null,
): Failure | null {
  const refusal = mayFileForSomebody(actor)
  if (refusal) return refusal
  return talent && keepsRegisterOf(actor, talent.townshipCode, talent.villageCode)
    ? null
    : { kind: 'notFound', what: 'talent' }
}

/** 声明回避: any officer who works with cases, about anybody. */
export const mayDeclareConflict = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && CASE_READERS.some((role) => hasRole(actor, role)) ? null : forbidden('declareConflict')

/** 抽查 is opened, drawn and answered by reviewers of the whole county, in their own right. */
export const mayKeepQuality = (actor: Actor): Failure | null =>
  isCountyWide(inOwnRight(actor), 'reviewer') ? null : forbidden('keepQuality')

/** What was drawn and found, and the seed it can be drawn again from. */
export const mayReadQuality = (actor: Actor): boolean =>
  mayKeepQuality(actor) === null || (actor.kind === 'staff' && (hasRole(actor, 'leader') || hasRole(actor, 'auditor')))
