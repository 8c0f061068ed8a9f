import type { PlainDate } from '@/lib/kernel/plain-date'
import type { CardStanding, TalentCard } from '../model'

/** How a card stands on a day. The last day of its validity still counts. */
export const standingOf = (card: Pick<TalentCard, 'status' | 'validTo'>, today: PlainDate): CardStanding =>
  card.status === 'active' && card.validTo < today ? 'expired' : card.status
