import type { FactReader } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import type { AssessmentContext, Finding, Gate, Outcome } from './assessment'
import { findCriterion } from './finding'
import { allOf } from './kleene'
import { completeReader } from './received-reader'

export type Recheck = { readonly outcome: Outcome; readonly findings: readonly Finding[] }

/** The gate of an instalment: its criteria once more and what is only asked here, read on the day given. Met: it may be paid. */
export function recheck(
  rulebook: Rulebook,
  gate: Pick<Gate, 'recheck'>,
  reader: FactReader,
  { day, context }: { readonly day: PlainDate; readonly context: AssessmentContext },
): Recheck {
  const bench = {
    reader: completeReader(reader, context),
    applicationDay: day,
    evidence: rulebook.evidence,
  }
  const findings = [...rulebook.criteria, ...rulebook.checks]
    .filter((criterion) => gate.recheck.includes(criterion.code))
    .map((criterion) => findCriterion(bench, criterion))
  return { outcome: allOf(findings.map((finding) => finding.outcome)), findings }
}
