import { yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** Whether an item is had again and again: taken in every year, had once a year, or claimed in several goes. */
export function recurs({ window, outcome }: Rulebook): boolean {
  if (window !== null && window.yearly.length > 0) return true
  if (outcome.kind !== 'subsidy') return false
  if (outcome.stacking.some((rule) => rule.kind === 'atMostTimes' && rule.per === 'calendarYear')) return true
  return outcome.parts.some(({ periods, tiers }) =>
    [periods, ...tiers.map((tier) => tier.periods)].some((one) => one?.perClaim),
  )
}

/** Within which nobody is offered it twice: the year of an item that recurs, once and for all otherwise. */
export const periodOf = (rulebook: Rulebook, day: PlainDate): string => (recurs(rulebook) ? String(yearOf(day)) : '')
