import type { Flow } from '@/lib/kernel/flow'

export const OFFER_STATUSES = ['open', 'confirmed', 'declined', 'lapsed', 'withdrawn'] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]

export const OFFER_EVENTS = ['confirm', 'decline', 'lapse', 'withdraw', 'renew'] as const
export type OfferEvent = (typeof OFFER_EVENTS)[number]

/** Withdrawn, since the facts no longer held: where they hold again it is the same offer that is open again, not a second one. */
export const OFFER_FLOW: Flow<OfferStatus, OfferEvent> = {
  open: { confirm: 'confirmed', decline: 'declined', lapse: 'lapsed', withdraw: 'withdrawn' },
  confirmed: {},
  declined: {},
  lapsed: {},
  withdrawn: { renew: 'open' },
}
