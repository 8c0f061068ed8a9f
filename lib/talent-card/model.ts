import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { CardHistoryKind, TalentCardStatus } from './flow'

/** 英才卡 as commands read and write it. */
export type TalentCard = {
  readonly countyCode: string
  readonly id: string
  /** Sixteen digits, see rules/card-number. */
  readonly number: string
  readonly talentId: string
  readonly tier: TalentTier
  readonly applicationId: string | null
  readonly issuedOn: PlainDate
  readonly validTo: PlainDate
  readonly status: TalentCardStatus
  /** Raised by every write: what compare-and-set compares. */
  readonly version: number
  readonly renewalRequestedAt: Date | null
}

/** How a card stands on a day: its status, or expired where it is in use but its last day has passed. */
export const CARD_STANDINGS = ['active', 'expired', 'suspended', 'revoked'] as const
export type CardStanding = (typeof CARD_STANDINGS)[number]

/** The tier a talent holds and the last day of the recognition that gives it; null without one in force. */
export type Recognised = { readonly tier: TalentTier; readonly validTo: PlainDate } | null

/** One line of a card's history. */
export type CardHistoryLine = {
  readonly id: string
  readonly at: Date
  readonly event: CardHistoryKind
  readonly actorName: string
  readonly reason: string | null
  readonly detail: CardChange | null
}

/** What an event changed: absent where it stayed. */
export type CardChange = {
  readonly tier?: { readonly from: TalentTier | null; readonly to: TalentTier }
  readonly validTo?: { readonly from: PlainDate | null; readonly to: PlainDate }
  readonly applicationId?: string
}

/** 权益: a service that a card opens to its tier and those above. */
export type CardBenefit = {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly provider: string
  readonly minimumTier: TalentTier
  /** Uses a year; null without a limit. */
  readonly yearlyQuota: number | null
}
