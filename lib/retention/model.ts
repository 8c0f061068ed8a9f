import type { PlainDate } from '@/lib/kernel/plain-date'

/** What the house keeps papers for when the county has said nothing. */
export const DEFAULT_MONTHS = 12
/** As long as a refusal may be taken to court (行政诉讼法第四十六条), and ten years. */
export const FEWEST_MONTHS = 6
export const MOST_MONTHS = 120
/** A shorter period begins so many days later: what was typed by mistake can be put right before anything is deleted. */
export const DAYS_BEFORE_SHORTER = 7

/** What holds papers back though their time is over. */
export const HOLDS = ['reconsideration', 'objection', 'receivable'] as const
export type Hold = (typeof HOLDS)[number]

/** A period once declared; itemId null: of every item without one of its own; months null: an item goes by the county's again. */
export type RetentionRule = {
  readonly id: string
  readonly itemId: string | null
  readonly months: number | null
  readonly effectiveOn: string
}

/** How long the papers of an item are kept on a day, and by which rule; ruleId null: by the house's own period. */
export type Period = { readonly months: number; readonly ruleId: string | null; readonly isOwn: boolean }

/** A case that ended long enough ago. */
export type OverdueCase = {
  readonly id: string
  readonly number: string
  readonly itemId: string
  readonly files: number
  readonly holds: readonly Hold[]
}

export const ERASURE_STATUSES = ['filed', 'erased', 'declined'] as const
export type ErasureStatus = (typeof ERASURE_STATUSES)[number]

/** Working days in which a request is answered (security.md; PIPL 第五十条 asks for no delay). */
export const ERASURE_WORKING_DAYS = 15
/** How long what proves a payment is kept before anything of its payee is deleted. */
export const AWARD_MONTHS = 120

/** Why somebody cannot be erased now; `until`: the first day on which she may ask again, null where no day can be told. */
export const ERASURE_HOLDS = ['liveCase', 'recentCase', 'award', 'grantedCase'] as const
export type ErasureHold = { readonly kind: (typeof ERASURE_HOLDS)[number]; readonly until: PlainDate | null }

/** What of a person's cases and awards decides that. Days: the last case that came to nothing, the last award or payment. */
export type ErasureStanding = {
  readonly liveCases: number
  readonly grantedCases: number
  readonly awards: number
  readonly lastClosedOn: PlainDate | null
  readonly lastAwardOn: PlainDate | null
}

export type ErasureRequest = {
  readonly id: string
  readonly talentId: string
  readonly reason: string
  readonly status: ErasureStatus
  readonly filedAt: Date
  readonly dueOn: PlainDate
  readonly reply: string | null
}
