import { type FactKey, type FactReading, factOf } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { AsOf, Leaf, Test } from '../rulebook/schema'
import type { FactUse, Missing, Outcome } from './assessment'
import type { Bench } from './bench'
import { compare } from './compare'
import { allOf, anyOf, negate, outcomeOf } from './kleene'
import { missingFact } from './missing'
import { requirementText, valueText } from './wording'

/** `provisional` takes what is declared at its word. `missing` names only what could still change the outcome. */
export type Evaluation = {
  readonly outcome: Outcome
  readonly provisional: Outcome
  readonly uses: readonly FactUse[]
  readonly missing: readonly Missing[]
}

const APPLICATION_DAY: AsOf = { kind: 'applicationDay' }

/** Evaluates every leaf, even where one already decides: the screen shows them all. */
export function evaluateTest(bench: Bench, test: Test, asOf: AsOf = APPLICATION_DAY): Evaluation {
  return evaluate(bench, test, { asOf, isNegated: false })
}

/** The day that leaves fall back on, and whether an odd number of `not` stands above. */
type Position = { readonly asOf: AsOf; readonly isNegated: boolean }

function evaluate(bench: Bench, test: Test, position: Position): Evaluation {
  switch (test.kind) {
    case 'leaf':
      return evaluateLeaf(bench, test, { ...position, asOf: test.asOf ?? position.asOf })
    case 'not': {
      const inner = evaluate(bench, test.test, { ...position, isNegated: !position.isNegated })
      return { ...inner, outcome: negate(inner.outcome), provisional: negate(inner.provisional) }
    }
    case 'all':
      return combine(
        test.tests.map((one) => evaluate(bench, one, position)),
        allOf,
      )
    case 'any':
      return combine(
        test.tests.map((one) => evaluate(bench, one, position)),
        anyOf,
      )
  }
}

/** The outcome of a test that may be left out: nothing asked is met. */
export const evaluateOptional = (bench: Bench, test: Test | null): Evaluation =>
  test === null ? { outcome: 'met', provisional: 'met', uses: [], missing: [] } : evaluateTest(bench, test)

function combine(parts: readonly Evaluation[], join: (outcomes: readonly Outcome[]) => Outcome): Evaluation {
  const outcome = join(parts.map((part) => part.outcome))
  return {
    outcome,
    provisional: join(parts.map((part) => part.provisional)),
    uses: parts.flatMap((part) => part.uses),
    missing: outcome === 'unknown' ? parts.flatMap((part) => part.missing) : [],
  }
}

function evaluateLeaf(bench: Bench, leaf: Leaf, { asOf, isNegated }: Position): Evaluation {
  const basis = readDay(bench, asOf)
  if (basis.day === null) return withoutDay(bench, leaf, basis.fact, isNegated)
  const reading = bench.reader.read(leaf.fact, basis.day)
  const provisional = outcomeOf(compare(leaf.fact, reading, leaf.comparison, basis.day))
  const awaited = [leaf.fact, basis.fact].filter((key) => key !== null && isAwaited(bench, key, basis.day)) as FactKey[]
  const outcome = awaited.length > 0 ? 'unknown' : provisional
  const missing = provisional === 'unknown' ? [missingFact(bench.evidence, leaf.fact, 'unknown')] : []
  return {
    outcome,
    provisional,
    uses: [useOf(leaf, reading, basis.day, isNegated, outcome)],
    missing: [...missing, ...awaited.map((key) => missingFact(bench.evidence, key, 'pending'))],
  }
}

/** The day on which to read; null when the fact that names it is not known. */
function readDay(
  { reader, applicationDay, dayIfUnknown }: Bench,
  asOf: AsOf,
): { day: PlainDate | null; fact: FactKey | null } {
  switch (asOf.kind) {
    case 'applicationDay':
      return { day: applicationDay, fact: null }
    case 'day':
      return { day: asOf.day, fact: null }
    case 'fact': {
      const { value } = reader.read(asOf.fact, applicationDay)
      return { day: typeof value === 'string' ? parsePlainDate(value) : (dayIfUnknown ?? null), fact: asOf.fact }
    }
  }
}

function withoutDay(bench: Bench, leaf: Leaf, fact: FactKey | null, isNegated: boolean): Evaluation {
  const nothing: FactReading = { value: null, source: '', since: null, pending: false }
  return {
    outcome: 'unknown',
    provisional: 'unknown',
    uses: [useOf(leaf, nothing, null, isNegated, 'unknown')],
    missing: fact === null ? [] : [missingFact(bench.evidence, fact, 'unknown')],
  }
}

/** Whether a fact is only declared while the rulebook wants it confirmed: it, or a fact it is derived from. */
export function isAwaited({ reader, evidence }: Bench, key: FactKey, day: PlainDate | null): boolean {
  const parts = sourcesOf(key)
  const wanted = evidence.verify.filter(({ fact }) => fact === key || parts.includes(fact))
  return day !== null && wanted.some(({ fact }) => reader.read(fact, day).pending)
}

/** Under a `not` the use tells what must not be, and whether that holds. */
const useOf = (
  leaf: Leaf,
  reading: FactReading,
  asOf: PlainDate | null,
  isNegated: boolean,
  outcome: Outcome,
): FactUse => ({
  fact: leaf.fact,
  label: factOf(leaf.fact).label,
  requirement: `${isNegated ? '不得' : ''}${requirementText(leaf.fact, leaf.comparison)}`,
  value: reading.value,
  valueText: valueText(leaf.fact, reading.value),
  asOf,
  source: reading.source,
  since: reading.since,
  pending: reading.pending,
  outcome: isNegated ? negate(outcome) : outcome,
})
