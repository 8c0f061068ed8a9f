import { addMonths, type PlainDate } from '@/lib/kernel/plain-date'
import { AWARD_MONTHS, FEWEST_MONTHS, type ErasureHold, type ErasureStanding } from '../model'
import { ERASURE_HOLD_LABELS } from '../labels'

/** What stands against erasing somebody on a day; empty: nothing does. */
export function erasureHolds(standing: ErasureStanding, today: PlainDate): ErasureHold[] {
  const { liveCases, grantedCases, awards, lastClosedOn, lastAwardOn } = standing
  const closedUntil = lastClosedOn === null ? null : addMonths(lastClosedOn, FEWEST_MONTHS)
  const awardUntil = lastAwardOn === null ? null : addMonths(lastAwardOn, AWARD_MONTHS)
  const holds: (ErasureHold | null)[] = [
    liveCases > 0 ? { kind: 'liveCase', until: null } : null,
    closedUntil !== null && closedUntil > today ? { kind: 'recentCase', until: closedUntil } : null,
    awards > 0 ? { kind: 'award', until: awardUntil !== null && awardUntil > today ? awardUntil : null } : null,
    awards === 0 && grantedCases > 0 ? { kind: 'grantedCase', until: null } : null,
  ]
  return holds.filter((hold) => hold !== null)
}

/** One reason in words, with its day. */
export const holdWords = ({ kind, until }: ErasureHold): string =>
  until === null ? ERASURE_HOLD_LABELS[kind] : `${ERASURE_HOLD_LABELS[kind]}，${until} 起可以再申请`
