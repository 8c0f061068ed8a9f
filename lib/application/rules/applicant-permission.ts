import { isFactKey } from '@/lib/fact/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { ApplicationCore } from '../model'

/** Whether an officer fills in the form for the person, with her written authorisation: staff begin no other cases. */
export const isFiledBy = (actor: Actor, application: Pick<ApplicationCore, 'createdById'>): boolean =>
  actor.kind === 'staff' && application.createdById === actor.accountId

/** The applicant of the case: the person, whoever acts for the enterprise, or the officer whom the person authorised. */
export function mayActAsApplicant(actor: Actor, application: ApplicationCore): Failure | null {
  if (isFiledBy(actor, application)) return null
  const own =
    application.subjectKind === 'talent'
      ? actor.kind === 'talent' && application.talentId === actor.talentId
      : actor.kind === 'enterprise' && application.enterpriseId === actor.enterpriseId
  return own ? null : { kind: 'notFound', what: 'application' }
}

/** The applicant, while the case is theirs to change: a draft, or sent back. */
export function mayEdit(actor: Actor, application: ApplicationCore): Failure | null {
  const refusal = mayActAsApplicant(actor, application)
  if (refusal) return refusal
  const isOpen = application.status === 'draft' || application.status === 'returned'
  return isOpen ? null : { kind: 'conflict', expected: 'draft', found: application.status }
}

/** As mayEdit, for one thing: of a case sent back only what was asked to be put right. */
export function mayEditField(actor: Actor, application: ApplicationCore, field: string): Failure | null {
  const refusal = mayEdit(actor, application)
  if (refusal) return refusal
  return isOpenField(application, field)
    ? null
    : refused('notReturned', '这一项没有要求补正，不能修改；如确需修改，请撤回后重新申报。')
}

/**
 * Whether the applicant may change this now. Nothing named on return means the whole form is open again; an answer not
 * given yet may always be added, since a correction may make it needed.
 */
export function isOpenField(
  { status, returnedFields, answers }: Pick<ApplicationCore, 'status' | 'returnedFields' | 'answers'>,
  field: string,
): boolean {
  if (status !== 'returned') return status === 'draft'
  if (!returnedFields?.length || returnedFields.some((one) => one.field === field)) return true
  return isFactKey(field) && answers[field] === undefined
}
