import type { FactKey, FactValue } from '@/lib/fact/catalogue'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { ApplicationEvent, ApplicationStatus } from './flow'
import type { WaitingKind } from './rules/waiting'

/** What a case can end in: a closed set. Each kind has one slice above this one that carries it out. */
export const OUTCOME_KINDS = ['subsidy', 'recognition', 'talentCard'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** Who applies: a person for herself, or an enterprise (possibly about a person). */
export type SubjectKind = 'talent' | 'enterprise'

/** What the applicant declared, by fact key; absent keys were not answered. Money in fen, days 'YYYY-MM-DD'. */
export type Answers = Readonly<Partial<Record<FactKey, FactValue>>>

/** The answers, and what was typed but could not be read yet: a draft loses nothing. */
export type AnswerSheet = { readonly values: Answers; readonly unread: Readonly<Record<string, string>> }

/** One thing to put right: `field` is a fact key, 'material:<code>', 'payee' or 'employer'. */
export type ReturnedField = { readonly field: string; readonly message: string }

/** A case as commands read and write it. Ids only: names are joined by queries. */
export type ApplicationCore = {
  readonly countyCode: string
  readonly id: string
  /** '2026-0412' once submitted, 'C-…' while a draft. */
  readonly number: string
  readonly itemId: string
  readonly versionId: string
  readonly outcomeKind: OutcomeKind
  readonly subjectKind: SubjectKind
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly employerId: string | null
  readonly status: ApplicationStatus
  /** Raised by every write: what compare-and-set compares. */
  readonly version: number
  /** Approvals of an earlier round are void. */
  readonly round: number
  readonly stepCode: string | null
  readonly stepSince: Date | null
  readonly stepDueOn: PlainDate | null
  readonly unitCode: string | null
  readonly unitCodes: readonly string[]
  readonly townshipCode: string
  readonly answers: Answers
  readonly unread: Readonly<Record<string, string>>
  readonly returnedFields: readonly ReturnedField[] | null
  readonly payeeAccountId: string | null
  readonly amountFen: Fen | null
  readonly noticeId: string | null
  readonly createdById: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly closedAt: Date | null
}

export const DECISIONS = ['confirm', 'accept', 'approve', 'return', 'decline'] as const
export type Decision = (typeof DECISIONS)[number]

/** Who decided what on which step and round. */
export type ReviewDecision = {
  readonly round: number
  readonly stepCode: string
  readonly decision: Decision
  readonly actorId: string
  readonly actorRole: string
  /** For whom it was signed; null when in one's own right. */
  readonly onBehalfOfId: string | null
  readonly opinion: string | null
  readonly at: Date
}

/** What is written into the history beside the events of the flow: none of these moves the case. */
export const NOTES = [
  'start',
  'startOnBehalf',
  'startFromOffer',
  'dismissObjection',
  'reconsider',
  'upholdRefusal',
  'remind',
  'escalate',
  'urge',
  'erasePapers',
] as const
export type CaseEventKind = ApplicationEvent | (typeof NOTES)[number]

/** One line of a case's history. */
export type CaseEvent = {
  readonly sequence: number
  readonly at: Date
  readonly event: CaseEventKind
  readonly fromStatus: ApplicationStatus
  readonly toStatus: ApplicationStatus
  readonly stepCode: string | null
  readonly actorId: string
  readonly actorName: string
  readonly actorRole: string | null
  readonly unitCode: string | null
  readonly opinion: string | null
  readonly detail: Readonly<Record<string, unknown>> | null
}

/** A file lying with a case. */
export type CaseMaterial = {
  readonly id: string
  readonly materialCode: string
  readonly attachmentId: string
  readonly originalName: string
  readonly mimeType: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly addedAt: Date
  /** 保管期满, deleted on that moment; null: it can be opened. */
  readonly erasedAt: Date | null
}

/** 收款账户, as far as anything but the payment may see it. */
/** 提供单位账户: whom an item pays that pays its provider. In force once a second person has checked it. */
export type ProviderAccount = {
  readonly id: string
  readonly itemId: string
  readonly payeeAccountId: string
  readonly enteredById: string
  readonly enteredByName: string
  readonly enteredAt: Date
  readonly checkedByName: string | null
  readonly checkedAt: Date | null
}

export type PayeeAccount = {
  readonly id: string
  readonly ownerKind: SubjectKind
  readonly ownerId: string
  readonly holderName: string
  readonly bankName: string
  readonly branchCode: string | null
  readonly accountMasked: string
}

/** What became of one case of a 批量办理. `reassessed`: not signed, since the facts had changed. */
export const PASSING_OUTCOMES = ['accepted', 'advanced', 'approved', 'granted', 'reassessed', 'refused'] as const
export type PassingOutcome = (typeof PASSING_OUTCOMES)[number]

/** 批量受理 at the intake, 批量通过 at every later step. */
export const PASSING_VERBS = ['accept', 'approve'] as const
export type PassingVerb = (typeof PASSING_VERBS)[number]

/** One thing that waits for somebody: a case, an objection, a request for 复核. */
export type OpenWork = {
  readonly id: string
  readonly kind: WaitingKind
  readonly caseId: string | null
  readonly number: string | null
  readonly itemTitle: string | null
  readonly stepName: string
  readonly dueOn: PlainDate | null
}

/** 核对一致 / 不一致. */
export const CHECK_VERDICTS = ['agrees', 'differs'] as const
export type CheckVerdict = (typeof CHECK_VERDICTS)[number]

/** What an officer found when holding a value against its paper. */
export type MaterialCheck = {
  readonly round: number
  readonly stepCode: string
  /** A fact's key, or `material:<code>` for the paper itself. */
  readonly fact: string
  readonly verdict: CheckVerdict
  /** The value as it was then. */
  readonly shown: string
  readonly note: string | null
  readonly checkedById: string
  readonly checkedByName: string
  readonly at: Date
}

/** 抽查. A round is open while approvals come, and drawn once. */
export const QUALITY_ROUND_STATUSES = ['open', 'drawn'] as const
export type QualityRoundStatus = (typeof QUALITY_ROUND_STATUSES)[number]
export const QUALITY_VERDICTS = ['right', 'wrong'] as const
export type QualityVerdict = (typeof QUALITY_VERDICTS)[number]
