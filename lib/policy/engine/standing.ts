import type { FactReader } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook, Test } from '../rulebook/schema'
import type { AssessmentContext, Finding, Outcome } from './assessment'
import type { Bench } from './bench'
import { evaluateTest } from './evaluate-test'
import { findCriterion, findSentence } from './finding'
import { allOf } from './kleene'
import { completeReader } from './received-reader'
import { isWindowOpen } from './window'

/** Who this version is for, when it may be asked for, and the criteria. */
export function standingFindings(bench: Bench, { appliesWhen, window, criteria }: Rulebook): Finding[] {
  const version = appliesWhen === null ? [] : [findCriterion(bench, appliesWhen, 'version')]
  const opening = window === null ? [] : [findWindow(window, bench.applicationDay)]
  return [...version, ...opening, ...criteria.map((criterion) => findCriterion(bench, criterion))]
}

const findWindow = (window: NonNullable<Rulebook['window']>, day: PlainDate): Finding =>
  findSentence({ code: 'window', ...window }, 'window', isWindowOpen(window, day) ? 'met' : 'notMet')

/**
 * Whether the facts of a subject meet an item: the version that is for her, its window, its criteria and, for a recognition,
 * its tiers. `rulebooks` are the versions, the newest first. What earlier awards, the household or the sum have to say is not
 * asked here. The matcher of SQL answers the same for everybody at once (`lib/matching`); a property test holds the two together.
 */
export function judgeStanding(
  rulebooks: readonly Rulebook[],
  reader: FactReader,
  { day, context }: { readonly day: PlainDate; readonly context: AssessmentContext },
): Outcome {
  const known = completeReader(reader, context)
  for (const rulebook of rulebooks) {
    const bench = { reader: known, applicationDay: day, evidence: rulebook.evidence }
    const applies =
      rulebook.appliesWhen === null ? 'met' : findCriterion(bench, rulebook.appliesWhen, 'version').outcome
    if (applies === 'unknown') return 'unknown'
    if (applies === 'met') return judgeVersion(bench, rulebook)
  }
  return 'notMet'
}

function judgeVersion(bench: Bench, rulebook: Rulebook): Outcome {
  const { outcome } = rulebook
  const tiers =
    outcome.kind === 'recognition'
      ? [
          firstDecided(
            bench,
            outcome.tiers.map(({ when }) => when),
          ),
        ]
      : []
  return allOf([...standingFindings(bench, rulebook).map((finding) => finding.outcome), ...tiers])
}

/** The first tier that is not refused decides; an unknown one stands in the way of those below it. */
const firstDecided = (bench: Bench, tests: readonly Test[]): Outcome =>
  tests.map((test) => evaluateTest(bench, test).outcome).find((one) => one !== 'notMet') ?? 'notMet'
