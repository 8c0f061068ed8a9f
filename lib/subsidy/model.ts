import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Funder } from '@/lib/policy/engine/assessment'
import type { AttemptStatus, BatchStatus, PaymentStatus } from './flow'

/** `reversed`: an opening award that was found wrong and compensated; it counts for nothing. */
export const ENTITLEMENT_STATUSES = ['active', 'ended', 'reversed'] as const
export type EntitlementStatus = (typeof ENTITLEMENT_STATUSES)[number]

/**
 * 应享待遇 as commands need it. `totalFen` is what all funders bear together. An opening award (期初) has no case and no
 * version, and no account where nothing is left to pay.
 */
export type Entitlement = {
  readonly id: string
  readonly applicationId: string | null
  readonly itemCode: string
  readonly versionId: string | null
  readonly category: string
  readonly beneficiaryName: string
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly payeeAccountId: string | null
  readonly payeeName: string
  readonly totalFen: Fen
  readonly months: number | null
  readonly grantedOn: PlainDate
  readonly status: EntitlementStatus
}

/** 拨付: one instalment. The county pays `amountFen` less `offsetFen`; other funders bear the rest of `grossFen`. */
export type Payment = {
  readonly id: string
  readonly entitlementId: string
  readonly instalment: number
  readonly partName: string
  readonly dueOn: PlainDate
  readonly months: number | null
  readonly gate: string | null
  /** Codes of the criteria the gate puts again. */
  readonly recheck: readonly string[]
  readonly amountFen: Fen
  readonly offsetFen: Fen
  readonly grossFen: Fen
  readonly subBudgetId: string
  readonly status: PaymentStatus
  readonly version: number
}

export type PlannedShare = { readonly funder: Funder; readonly amountFen: Fen }

/** One line of a batch, as the bank will be told of it. Its id is the idempotency key. */
export type Attempt = {
  readonly id: string
  readonly paymentId: string
  readonly entitlementId: string
  readonly applicationId: string | null
  readonly openingSignedById: string | null
  readonly subBudgetId: string
  readonly batchId: string
  readonly line: number
  readonly amountFen: Fen
  readonly status: AttemptStatus
  readonly paymentStatus: PaymentStatus
}

/** 兑现批次: the four hands and what was frozen. */
export type Batch = {
  readonly id: string
  readonly number: string
  readonly purpose: string
  readonly fundYearId: string
  readonly status: BatchStatus
  readonly version: number
  readonly lineCount: number
  readonly totalFen: Fen
  readonly contentHash: string
  readonly madeById: string
  readonly checkedById: string | null
  readonly exportedById: string | null
  readonly reconciledById: string | null
}

export const BANK_ENCODINGS = ['utf-8', 'gbk'] as const
export type BankEncoding = (typeof BANK_ENCODINGS)[number]

export const LINE_OUTCOMES = ['paid', 'failed', 'unreadable'] as const
export type LineOutcome = (typeof LINE_OUTCOMES)[number]

export const SUSPENSE_REASONS = [
  'unknownReference',
  'otherBatch',
  'amountDiffers',
  'twiceInFile',
  'contradicts',
  'unreadable',
] as const
export type SuspenseReason = (typeof SUSPENSE_REASONS)[number]

/** How a suspended line ends: the payment was made, was not made, too much was paid, or it is none of ours. */
export const RESOLUTIONS = ['paid', 'failed', 'overpaid', 'unrelated'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** @public held against the database's enum by tests/architecture. */
export const SUSPENSE_STATUSES = ['open', 'resolved'] as const
/** @public held against the database's enum by tests/architecture. */
export const RECEIVABLE_STATUSES = ['open', 'settled'] as const

export const END_REASONS = [
  'left',
  'transferred',
  'failedGate',
  'policyBreach',
  'deceased',
  'converted',
  'other',
] as const
export type EndReason = (typeof END_REASONS)[number]

/** 期初待遇 as it is written: an award that came from no case. */
export type NewOpeningAward = {
  readonly id: string
  readonly itemId: string | null
  readonly itemCode: string
  readonly category: string
  readonly title: string
  readonly beneficiaryName: string
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly employerId: string | null
  readonly townshipCode: string
  readonly payeeAccountId: string | null
  readonly payeeName: string
  readonly totalFen: Fen
  readonly months: number | null
  readonly grantedOn: PlainDate
  readonly openingPaidFen: Fen
  readonly openingMonths: number
  /** Of an apartment that was left: the day. */
  readonly endedOn: PlainDate | null
}

/** What the bank has said of the lines of a batch that are not settled yet. */
export type BankAnswer = {
  readonly attemptId: string
  readonly status: 'paid' | 'failed'
  readonly amountFen: Fen
  readonly settledOn: PlainDate | null
  readonly failureCode: string | null
  readonly failureReason: string | null
}
