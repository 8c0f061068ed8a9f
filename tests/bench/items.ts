import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { CASE_SETS } from '../policy/support/examination'

/** An item of the benchmark: every rulebook there is, seeded or examined, with the newest of its versions first. */
export type BenchItem = { readonly name: string; readonly itemId: string; readonly rulebooks: readonly Rulebook[] }

export const ITEMS: readonly BenchItem[] = CASE_SETS.map(({ name, rulebooks }, index) => ({
  name,
  itemId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  rulebooks: rulebooks.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1)),
}))

/** Against everybody they are all matched; against enterprises those that enterprises apply for. */
export const ITEMS_OF = {
  talent: ITEMS,
  enterprise: ITEMS.filter(({ rulebooks }) => rulebooks[0]?.applicant === 'enterprise'),
} as const
