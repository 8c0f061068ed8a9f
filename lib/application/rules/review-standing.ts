import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays, type WorkCalendar } from '@/lib/kernel/working-days'
import type { VersionInForce } from '@/lib/policy/model'
import type { ChainStep } from '@/lib/policy/rulebook/schema'
import { OPEN_STEPS_STATUSES } from '../flow'
import {
  mayAccept,
  mayApprove,
  mayDecide,
  mayDeclareConflict,
  mayUrge,
  mayLookAgain,
  mayPublish,
  principalAtStep,
  type Standing,
} from '../permission'
import { mayReturnField, stepAfter, stepsOf, unitOf } from './chain'
import { returnableFields, type FormField } from './returnable-fields'

/** The step after this one, or that there is none: then the case is decided, and shown in public or granted at once. */
export type Following =
  | { readonly kind: 'step'; readonly name: string; readonly unitName: string | null; readonly dueOn: PlainDate }
  | { readonly kind: 'notice'; readonly workingDays: number }
  | { readonly kind: 'grant' }

/** What the person may sign on the step the case stands on. */
export type Signing = {
  readonly verb: 'accept' | 'approve'
  readonly stepName: string
  /** Whom the person stands in for here; null in their own right. */
  readonly principalName: string | null
  readonly opinionRequired: boolean
  readonly isOffline: boolean
  readonly next: Following
  readonly returnable: readonly FormField[]
}

/** What the person may do with the case, and if nothing, the sentence that says why. */
export type ReviewStanding = {
  readonly signing: Signing | null
  /** Why the step is not the person's to sign; null when it is, or when the case stands on no step. */
  readonly why: string | null
  readonly mayPublish: boolean
  readonly mayDeclareConflict: boolean
  readonly mayUrge: boolean
  /** Why 复核 of this case is not the person's to decide; null when it is. */
  readonly whyNotLookAgain: string | null
}

export type StandingInput = {
  readonly actor: Actor
  readonly standing: Standing
  readonly version: VersionInForce
  readonly unitNames: ReadonlyMap<string, string>
  readonly employerName: string | null
  readonly calendar: WorkCalendar
  readonly today: PlainDate
}

/** Asks the same permissions as the commands. */
export function reviewStanding(input: StandingInput): ReviewStanding {
  const { actor, standing, version } = input
  const isOpen = OPEN_STEPS_STATUSES.some((status) => status === standing.application.status)
  const refusal = isOpen ? mayDecide(actor, standing) : null
  const again = mayLookAgain(actor, standing, version.leadUnitCode)
  return {
    signing: isOpen && refusal === null ? signingOf(input) : null,
    why: refusal && sentence(refusal, whoseStep(input)),
    mayPublish: mayPublish(actor, version.leadUnitCode) === null,
    mayDeclareConflict: mayDeclareConflict(actor) === null,
    mayUrge: mayUrge(actor, standing.application) === null,
    whyNotLookAgain: again && sentence(again, '复核由牵头部门的审核人办理。'),
  }
}

function signingOf(input: StandingInput): Signing | null {
  const { actor, standing, version } = input
  const { step } = standing
  if (!step) return null
  const verb = mayAccept(actor, standing) === null ? 'accept' : mayApprove(actor, standing) === null ? 'approve' : null
  if (verb === null) return null
  return {
    verb,
    stepName: step.name,
    principalName: principalAtStep(actor, standing)?.name ?? null,
    opinionRequired: step.opinionRequired,
    isOffline: step.offline,
    next: nextOf(step, input),
    returnable: returnableFields(version.rulebook).filter(({ field }) => mayReturnField(step, field)),
  }
}

function nextOf(step: ChainStep, { standing, version, unitNames, calendar, today }: StandingInput): Following {
  const { application } = standing
  const following = stepAfter(stepsOf(version.rulebook, application), step.code)
  if (following === null) {
    const { notice } = version.rulebook
    return notice === null ? { kind: 'grant' } : { kind: 'notice', workingDays: notice.workingDays }
  }
  const unit = unitOf(following, application)
  const dueOn = addWorkingDays(calendar, today, following.dueWorkingDays)
  return { kind: 'step', name: following.name, unitName: unit === null ? null : (unitNames.get(unit) ?? null), dueOn }
}

/** Who does sign the step, in a sentence. */
function whoseStep({ standing, unitNames, employerName }: StandingInput): string {
  const { step, application } = standing
  if (!step) return '本件不在办理环节。'
  if (step.kind === 'employerConfirmation') return `本件正在等用人单位${employerName ?? ''}确认，确认后转到受理环节。`
  const unit = unitOf(step, application)
  return `本件在“${step.name}”环节，由${(unit && unitNames.get(unit)) ?? '该环节'}的${step.role === 'intakeOfficer' ? '经办人' : '审核人'}办理。`
}

const sentence = (failure: Failure, otherwise: string): string =>
  failure.kind === 'refused' ? failure.reasons.map(({ text }) => text).join('') : otherwise
