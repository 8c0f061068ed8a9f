import { factOf, isFactKey } from '@/lib/fact/catalogue'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** Whether an item for enterprises is about one of their people: some criterion or sum reads a fact of a talent. */
export const concernsPerson = (rulebook: Rulebook): boolean =>
  rulebook.applicant === 'talent' || [rulebook.criteria, rulebook.checks, rulebook.outcome].some(readsTalent)

function readsTalent(part: unknown): boolean {
  if (typeof part === 'string') return isFactKey(part) && factOf(part).subject === 'talent'
  if (typeof part !== 'object' || part === null) return false
  return Object.values(part).some(readsTalent)
}
