import { type PlainDate, yearOf } from '@/lib/kernel/plain-date'
import type { Benefit } from '../rulebook/schema'

export type BenefitUse = { readonly benefit: string; readonly on: PlainDate }

/** Whether a holder of a tier may use a service on a day, and how often still; null where there is no limit. */
export function mayUse(
  benefit: Benefit,
  { tier, day, used }: { readonly tier: string; readonly day: PlainDate; readonly used: readonly BenefitUse[] },
): { readonly isAllowed: boolean; readonly left: number | null } {
  const isBarred =
    (benefit.tiers !== null && !benefit.tiers.includes(tier)) ||
    used.some((use) => benefit.excludes.includes(use.benefit))
  if (isBarred) return { isAllowed: false, left: 0 }
  const own = used.filter((use) => use.benefit === benefit.code)
  const lefts = benefit.quotas
    .filter(({ tiers }) => tiers === undefined || tiers.includes(tier))
    .map(({ times, per }) => Math.max(0, times - own.filter((use) => isInSpan(use.on, day, per)).length))
  const left = lefts.length === 0 ? null : Math.min(...lefts)
  return { isAllowed: left !== 0, left }
}

function isInSpan(on: PlainDate, day: PlainDate, per: Benefit['quotas'][number]['per']): boolean {
  switch (per) {
    case 'lifetime':
      return true
    case 'year':
      return yearOf(on) === yearOf(day)
    case 'month':
      return on.slice(0, 7) === day.slice(0, 7)
  }
}
