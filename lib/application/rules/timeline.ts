import type { PlainDate } from '@/lib/kernel/plain-date'
import type { ChainStep, Rulebook } from '@/lib/policy/rulebook/schema'
import { APPLICATION_EVENT_LABELS } from '../labels'
import type { ApplicationCore, CaseEvent, CaseEventKind, ReturnedField } from '../model'
import type { AnswerChange } from './answer-changes'
import { stepAfter, stepOf, stepsOf, unitOf } from './chain'
import { returnableFields } from './returnable-fields'

export type TimelineTone = 'good' | 'attention' | 'bad' | 'active' | 'neutral'

/** One line of a case's story: what was done, by whom and why; what is being done, until when; what is still to come. */
export type TimelineEntry = {
  readonly id: string
  readonly title: string
  readonly by: string | null
  readonly at: Date | null
  readonly lines: readonly string[]
  /** Papers that belong to it. */
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly state: 'done' | 'now' | 'later'
  readonly tone: TimelineTone
  readonly dueOn: PlainDate | null
}

export type TimelineInput = {
  readonly application: ApplicationCore
  readonly rulebook: Rulebook
  readonly events: readonly CaseEvent[]
  readonly unitNames: ReadonlyMap<string, string>
  readonly employerName: string | null
  /** The notice the case is on, and whether an objection holds it back. */
  readonly filesFor: 'staff' | 'applicant'
  readonly notice: { readonly lastDay: PlainDate; readonly isSuspended: boolean } | null
}

const TONES: Partial<Record<CaseEventKind, TimelineTone>> = {
  confirm: 'good',
  accept: 'good',
  advance: 'good',
  approve: 'good',
  clear: 'good',
  grant: 'good',
  return: 'attention',
  disown: 'attention',
  reassess: 'attention',
  escalate: 'attention',
  urge: 'attention',
  decline: 'bad',
  uphold: 'bad',
  lapse: 'bad',
}

/** The whole timeline: history, the present step, and the steps to come. */
export const timeline = (input: TimelineInput): TimelineEntry[] => [
  ...input.events.map((event) => pastEntry(event, input)),
  ...presentEntries(input),
]

function pastEntry(event: CaseEvent, { rulebook, unitNames, filesFor }: TimelineInput): TimelineEntry {
  const step = stepOf(rulebook, event.stepCode)
  const isStep = event.event === 'accept' || event.event === 'advance' || event.event === 'approve'
  const unit = event.unitCode === null ? null : (unitNames.get(event.unitCode) ?? null)
  return {
    id: `event-${event.sequence}`,
    title: isStep && step ? `${step.name}通过` : APPLICATION_EVENT_LABELS[event.event],
    by: [unit, event.actorName].filter((part) => part !== null).join(' '),
    at: event.at,
    lines: linesOf(event, rulebook),
    files: shownFiles(event, filesFor),
    state: 'done',
    tone: TONES[event.event] ?? 'neutral',
    dueOn: null,
  }
}

type Detail = {
  readonly fields?: readonly ReturnedField[]
  readonly changes?: readonly AnswerChange[]
  readonly difference?: readonly string[]
  readonly clause?: string
  readonly minuteNumber?: string
  readonly decidedOn?: PlainDate
  readonly signer?: string
  readonly scan?: { readonly id: string; readonly name: string }
  readonly notice?: string
}

/** Why, in words: the opinion, what was to be put right, what was changed, what that changed. */
function linesOf({ opinion, detail }: CaseEvent, rulebook: Rulebook): string[] {
  const { fields = [], changes = [], difference = [], clause, notice, ...onPaper } = (detail ?? {}) as Detail
  const labels = new Map(returnableFields(rulebook).map(({ field, label }) => [field, label]))
  return [
    ...(opinion === null ? [] : [opinion]),
    ...(clause === undefined ? [] : [`依据：${clause}`]),
    ...offlineLines(onPaper),
    ...(notice === undefined ? [] : [notice]),
    ...fields.map(({ field, message }) => `${labels.get(field) ?? field}：${message}`),
    ...changes.map(({ label, from, to }) => `${label}：由“${from}”改为“${to}”`),
    ...difference,
  ]
}

/** 线下审定: where it is written down, when it was decided and who signed. */
const offlineLines = ({ minuteNumber, decidedOn, signer }: Detail): string[] => [
  ...(minuteNumber === undefined ? [] : [`线下审定：${minuteNumber}`]),
  ...(decidedOn === undefined || signer === undefined ? [] : [`${decidedOn} ${signer}签批`]),
]

/** The scan of a decision is the office's own; applicants read its number and day. */
const shownFiles = ({ detail }: CaseEvent, filesFor: TimelineInput['filesFor']): TimelineEntry['files'] => {
  const { scan } = (detail ?? {}) as Detail
  return scan === undefined || filesFor === 'applicant' ? [] : [scan]
}

function presentEntries(input: TimelineInput): TimelineEntry[] {
  const { application, rulebook } = input
  const steps = stepsOf(rulebook, application)
  const notice = rulebook.notice === null ? [] : [later('notice', `公示 ${rulebook.notice.workingDays} 个工作日`)]
  switch (application.status) {
    case 'submitted':
    case 'inReview': {
      const step = stepOf(rulebook, application.stepCode)
      return step ? [nowEntry(step, input), ...stepsFrom(steps, step), ...notice, later('grant', '办结')] : []
    }
    case 'returned':
      return [{ ...present('correct', '等待申报人补正'), tone: 'attention', dueOn: application.stepDueOn }]
    case 'approved':
      return [present('publish', '等待公示'), later('grant', '办结')]
    case 'onNotice':
      return [onNotice(input), later('grant', '办结')]
    case 'draft':
    case 'granted':
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
      return []
  }
}

/** An objection stops the clock of the one case, not of its notice. */
const onNotice = ({ notice }: TimelineInput): TimelineEntry =>
  notice?.isSuspended
    ? { ...present('objection', '公示异议核查中'), tone: 'attention' }
    : { ...present('notice', '公示中'), dueOn: notice?.lastDay ?? null }

function stepsFrom(steps: readonly ChainStep[], current: ChainStep): TimelineEntry[] {
  const following = stepAfter(steps, current.code)
  return following === null || following.code === current.code
    ? []
    : [later(following.code, following.name), ...stepsFrom(steps, following)]
}

function nowEntry(step: ChainStep, { application, unitNames, employerName }: TimelineInput): TimelineEntry {
  const unit = unitOf(step, application)
  const by = unit === null ? employerName : (unitNames.get(unit) ?? null)
  return { ...present(step.code, step.name), by, dueOn: application.stepDueOn }
}

const blank = { by: null, at: null, lines: [], files: [], dueOn: null } as const
const present = (id: string, title: string): TimelineEntry => ({
  ...blank,
  id: `now-${id}`,
  title,
  state: 'now',
  tone: 'active',
})
const later = (id: string, title: string): TimelineEntry => ({
  ...blank,
  id: `later-${id}`,
  title,
  state: 'later',
  tone: 'neutral',
})
