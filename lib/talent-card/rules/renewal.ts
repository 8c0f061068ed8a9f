import { refused, type Failure } from '@/lib/kernel/failure'
import { addDays, addMonths, daysBetween, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Recognised, TalentCard } from '../model'

/** A card is renewed from thirty days before its last day on, and after it (rulebook CARD-01; after 珠海英才卡 2019). */
export const RENEWAL_DAYS = 30

export type RenewalBasis = {
  readonly today: PlainDate
  readonly recognised: Recognised
  /** Years a card is given, by the item of cards in force; null when there is none. */
  readonly validYears: number | null
}

/** From this day on the card may be renewed. */
export const renewableFrom = (card: Pick<TalentCard, 'validTo'>): PlainDate => addDays(card.validTo, -RENEWAL_DAYS)

/**
 * The last day a card would have if it were renewed today: whole years from the day after the present one (from today once
 * it has expired), and never beyond the recognition it rests on. Refuses with what stands in the way.
 */
export function renewedTo(
  card: Pick<TalentCard, 'status' | 'validTo'>,
  { today, recognised, validYears }: RenewalBasis,
): Result<PlainDate, Failure> {
  if (card.status === 'revoked') return fail(refused('cardRevoked', '此卡已注销，不能续期。'))
  if (card.status === 'suspended') return fail(refused('cardSuspended', '此卡已暂停使用，恢复后方可续期。'))
  if (today < renewableFrom(card)) {
    const days = daysBetween(today, card.validTo)
    return fail(refused('tooEarly', `距到期还有 ${days} 天，到期前 ${RENEWAL_DAYS} 天起方可续期。`))
  }
  if (recognised === null || recognised.validTo < today)
    return fail(refused('notRecognised', '人才认定已失效，须先重新认定，英才卡方可续期。'))
  if (validYears === null) return fail(refused('noCardItem', '目前没有正在执行的发卡事项，不能续期。'))
  const from = card.validTo < today ? today : addDays(card.validTo, 1)
  const whole = addDays(addMonths(from, validYears * 12), -1)
  const validTo = recognised.validTo < whole ? recognised.validTo : whole
  if (validTo <= card.validTo) {
    return fail(
      refused('boundByRecognition', `英才卡的有效期不能超过人才认定，认定到 ${recognised.validTo} 止，须先重新认定。`),
    )
  }
  return ok(validTo)
}
