import { hasRole, isCountyWide, unitCodesOf, type Actor, type Role } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { ChainStep } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore, PassingVerb, ReviewDecision, SubjectKind } from './model'
import { unitOf } from './rules/chain'

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

/** A case as permission sees it: the step it stands on, and everybody who has signed it, whatever the round. */
export type Standing = {
  readonly application: ApplicationCore
  readonly step: ChainStep | null
  readonly decisions: readonly ReviewDecision[]
  readonly stepNames: Readonly<Record<string, string>>
  readonly ties: Ties
}

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `application.${verb}` })

/** Whether the officer may sign the step the case stands on: the role at its unit, and separation of duties. */
export function mayDecide(actor: Actor, standing: Standing): Failure | null {
  const { application, step } = standing
  if (actor.kind !== 'staff' || !step || step.kind === 'employerConfirmation') return forbidden('decide')
  const unit = unitOf(step, application)
  const holds = actor.grants.some((grant) => grant.role === step.role && grant.unitCode === unit)
  return holds ? mayTouch(actor, standing) : forbidden('decide')
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

/** Separation of duties by person over the whole case, and recusal (回避). */
function mayTouch(actor: Actor, standing: Standing): Failure | null {
  const { application, step, decisions, stepNames } = standing
  if (application.createdById === actor.accountId) return refused('ownFiling', '本件由您填报，须由他人办理。')
  const signed = decisions.find((one) => one.actorId === actor.accountId && one.stepCode !== step?.code)
  if (signed) {
    const name = stepNames[signed.stepCode] ?? signed.stepCode
    return refused('signedBefore', `您已在“${name}”环节办理过本件，同一人不得办理同一件的两个环节，请由他人办理。`)
  }
  if (decisions.some((one) => one.actorId === actor.accountId && one.decision === 'decline')) {
    return refused('declinedBefore', '您曾对本件作出不予通过的决定，复核改判后须由他人办理。')
  }
  return mustRecuse(application, standing.ties)
}

/** Why this officer must stand aside from this case; null when nothing ties them to it. */
export function mustRecuse(
  application: Pick<ApplicationCore, 'talentId' | 'enterpriseId' | 'employerId'>,
  ties: Ties,
): Failure | null {
  const { talentId, enterpriseId, employerId } = application
  if (talentId !== null && ties.talentIds.includes(talentId)) {
    return refused('ownCase', '本件申报人是您本人或配偶，您须回避，请由他人办理。')
  }
  const firms = [enterpriseId, employerId].filter((id) => id !== null)
  if (firms.some((id) => ties.enterpriseIds.includes(id))) {
    return refused('ownEmployer', '本件涉及您本人任职的单位，您须回避，请由他人办理。')
  }
  const subjects = [talentId, ...firms]
  if (ties.conflicts.some(({ subjectId }) => subjects.includes(subjectId))) {
    return refused('declaredConflict', '您已声明与本件当事人存在利害关系，须回避，请由他人办理。')
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

/** Who may publish approved cases of an item, and decide objections to them: reviewers of its lead unit, or county-wide. */
export const mayPublish = (actor: Actor, leadUnitCode: string): Failure | null =>
  actor.kind === 'staff' && (isCountyWide(actor, 'reviewer') || unitCodesOf(actor, 'reviewer').includes(leadUnitCode))
    ? null
    : forbidden('publish')

/** Whether the actor may publish anything at all: shows the button. */
export const mayPublishSomething = (actor: Actor): boolean => actor.kind === 'staff' && hasRole(actor, 'reviewer')

/** 异议核查 and 复核: a reviewer of the lead unit who has signed nothing on the case and is not tied to it. */
export function mayLookAgain(actor: Actor, standing: Standing, leadUnitCode: string): Failure | null {
  const refusal = mayPublish(actor, leadUnitCode)
  if (refusal) return refusal
  if (standing.decisions.some((one) => one.actorId === actor.accountId)) {
    return refused('signedBefore', '您办理过本件，须由未办理过本件的人员处理。')
  }
  return mustRecuse(standing.application, standing.ties)
}

/** Time-driven work: only the system itself. */
export const mayRunDueWork = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : forbidden('runDueWork')

/** 声明回避: any officer who works with cases, about anybody. */
export const mayDeclareConflict = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && CASE_READERS.some((role) => hasRole(actor, role)) ? null : forbidden('declareConflict')
