import type { FactReader } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import type { AssessmentContext, Outcome } from './assessment'
import { findCriterion } from './finding'
import { completeReader } from './received-reader'

/**
 * Which of an item's versions is for this person (老人老办法): the newest whose `appliesWhen` is met. Null with
 * `unknown` when the fact that decides is missing, with `notMet` when none of the versions is for this person.
 */
export function selectVersion<V extends { readonly rulebook: Rulebook }>(
  versions: readonly V[],
  reader: FactReader,
  { day, context }: { readonly day: PlainDate; readonly context: AssessmentContext },
): { readonly version: V | null; readonly outcome: Outcome } {
  const newestFirst = versions.toSorted((a, b) => (a.rulebook.effectiveFrom < b.rulebook.effectiveFrom ? 1 : -1))
  for (const version of newestFirst) {
    const { appliesWhen, evidence } = version.rulebook
    if (appliesWhen === null) return { version, outcome: 'met' }
    const bench = { reader: completeReader(reader, context), applicationDay: day, evidence }
    const { outcome } = findCriterion(bench, appliesWhen, 'version')
    if (outcome === 'met') return { version, outcome }
    if (outcome === 'unknown') return { version: null, outcome }
  }
  return { version: null, outcome: 'notMet' }
}
