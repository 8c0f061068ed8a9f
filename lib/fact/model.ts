import type { PlainDate } from '@/lib/kernel/plain-date'

export const SUBJECT_KINDS = ['talent', 'enterprise'] as const
/** Whom a fact is about. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
export type Subject = { readonly kind: SubjectKind; readonly id: string }

export const VERIFICATION_STATUSES = ['pending', 'confirmed', 'rejected', 'superseded'] as const
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number]

export const CORRECTION_STATUSES = ['filed', 'accepted', 'declined'] as const
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number]

/** Where a value came from, in Chinese as shown. */
export const SOURCES = {
  entry: '窗口登记',
  selfDeclared: '本人填报',
  enterpriseDeclared: '单位填报',
  insuranceExchange: '社保登记',
  taxExchange: '税务登记',
  housingExchange: '不动产登记',
  educationExchange: '学历核验',
  correction: '更正',
  application: '申报',
  recognition: '人才认定',
  undo: '撤销导入',
} as const

export type ChangeValue = string | number | boolean | null
/** From what to what; null: nothing was known. */
export type Change = { readonly from: ChangeValue; readonly to: ChangeValue }
/** Changed keys of one subject from one source, written as one row of history. */
export type FactChangeEntry = {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly source: string
  readonly sourceDocument?: string | null
  readonly reason?: string | null
  readonly validFrom: PlainDate
  readonly changes: Readonly<Record<string, Change>>
  readonly now: Date
}

export type Verification = {
  readonly id: string
  readonly subject: Subject
  readonly factKey: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly status: VerificationStatus
  readonly requestedAt: Date
  readonly note: string | null
}

/** The latest word of a verifying department on one fact. */
export type VerificationState = {
  readonly status: VerificationStatus
  readonly departmentCode: string
  readonly departmentName: string
  readonly note: string | null
}

/** Where the value now held came from, and since when. */
export type Provenance = { readonly source: string; readonly validFrom: PlainDate }

export type Correction = {
  readonly id: string
  readonly subject: Subject
  readonly factKey: string
  readonly proposedValue: string
  readonly reason: string
  readonly status: CorrectionStatus
  readonly filedById: string
  readonly filedAt: Date
  readonly decidedAt: Date | null
  readonly reply: string | null
  readonly townshipCode: string
}
