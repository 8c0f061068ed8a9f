import type { Flow } from '@/lib/kernel/flow'

/** What is stored. That a card has expired is told by its last day and the business day, never stored. */
export const TALENT_CARD_STATUSES = ['active', 'suspended', 'revoked'] as const
export type TalentCardStatus = (typeof TALENT_CARD_STATUSES)[number]

/**
 * What can happen to a card after it is issued. `renew` moves its last day under the recognition in force; `regrant` is a
 * case granted anew or a recognition that changed the tier under it; `requestRenewal` is the holder's word, and moves nothing.
 */
export const TALENT_CARD_EVENTS = ['requestRenewal', 'renew', 'regrant', 'suspend', 'resume', 'revoke'] as const
export type TalentCardEvent = (typeof TALENT_CARD_EVENTS)[number]

export const TALENT_CARD_FLOW: Flow<TalentCardStatus, TalentCardEvent> = {
  active: { requestRenewal: 'active', renew: 'active', regrant: 'active', suspend: 'suspended', revoke: 'revoked' },
  suspended: { regrant: 'suspended', resume: 'active', revoke: 'revoked' },
  revoked: {},
}

/** For each event: the permission asked, and whether a reason must be written. */
export const EVENT_RULES: Record<TalentCardEvent, { readonly permission: string; readonly needsReason: boolean }> = {
  requestRenewal: { permission: 'talentCard.requestRenewal', needsReason: false },
  renew: { permission: 'talentCard.manage', needsReason: false },
  regrant: { permission: 'application.publish', needsReason: false },
  suspend: { permission: 'talentCard.manage', needsReason: true },
  resume: { permission: 'talentCard.manage', needsReason: false },
  revoke: { permission: 'talentCard.manage', needsReason: true },
}

/** Every kind of line in a card's history: it begins with `issue`. */
export type CardHistoryKind = 'issue' | TalentCardEvent
