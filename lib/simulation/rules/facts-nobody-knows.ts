import { type FactKey, factOf, isFactKey } from '@/lib/fact/catalogue'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/**
 * Facts that a condition rests on and that nobody can answer: the register has no place for them and the form does not ask.
 * With one of these nobody would ever be entitled, and the figures would say so for the wrong reason.
 */
export function factsNobodyKnows(
  { appliesWhen, criteria, evidence }: Rulebook,
  isInRegister: (key: FactKey) => boolean,
): string[] {
  const asked = new Set<FactKey>(evidence.asked.map(({ fact }) => fact))
  const named = [...new Set(factsIn([appliesWhen?.test, ...criteria.map(({ test }) => test)]))]
  return named.filter((key) => !asked.has(key) && !isInRegister(key)).map((key) => factOf(key).label)
}

/** Every fact that stands anywhere in these tests. */
function factsIn(part: unknown): FactKey[] {
  if (typeof part === 'string') return isFactKey(part) ? [part] : []
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(factsIn) : []
}
