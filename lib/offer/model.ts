import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { OfferStatus } from './flow'

/** Who is asked. */
export type OfferedKind = 'talent' | 'enterprise'

/** Who is asked about what: a person for herself, an enterprise for itself, or about one of its people. */
export type OfferedParties = { readonly talentId: string | null; readonly enterpriseId: string | null }

/** 免申即享的提议. */
export type Offer = OfferedParties & {
  readonly countyCode: string
  readonly id: string
  readonly itemId: string
  readonly versionId: string
  readonly subjectKind: OfferedKind
  readonly period: string
  readonly status: OfferStatus
  readonly amountFen: Fen
  readonly offeredAt: Date
  readonly answerBy: PlainDate
  readonly remindedAt: Date | null
  readonly closedAt: Date | null
  readonly reason: string | null
  readonly applicationId: string | null
}

/** How far a no reaches: this offer, every offer of the item, every offer there will be. */
export const DECLINE_SCOPES = ['once', 'item', 'all'] as const
export type DeclineScope = (typeof DECLINE_SCOPES)[number]

/** 不再提议: an item, or anything where it is null. */
export type OptOut = {
  readonly id: string
  readonly itemId: string | null
  readonly itemTitle: string | null
  readonly at: Date
}
