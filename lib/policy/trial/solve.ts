import type { FactKey, FactReader, FactValue } from '@/lib/fact/catalogue'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Outcome } from '../engine/assessment'
import { evaluateTest } from '../engine/evaluate-test'
import type { AsOf, Rulebook, Test } from '../rulebook/schema'
import { trialBench, type TrialFacts, trialReader } from './person'
import { putValue } from './put-value'
import { namedBy, valuesNear } from './values-near'

/** A sentence that is to be true, or to be false, of the person looked for. */
export type Goal = { readonly test: Test; readonly asOf: AsOf; readonly want: 'met' | 'notMet' }

/** Where people are looked for: the rulebook, the day of the application, what the whole rulebook names of each fact. */
export type Ground = {
  readonly rulebook: Rulebook
  readonly day: PlainDate
  readonly named: ReadonlyMap<FactKey, readonly FactValue[]>
}

/** How many persons are tried before it is said that there is none. */
const PATIENCE = 1500

type Leaf = Extract<Test, { kind: 'leaf' }>

export const outcomeOf = ({ rulebook, day }: Ground, facts: TrialFacts, { test, asOf }: Omit<Goal, 'want'>): Outcome =>
  evaluateTest(trialBench(rulebook, { facts, day }), test, asOf).outcome

export const isReached = (ground: Ground, facts: TrialFacts, goal: Goal): boolean =>
  outcomeOf(ground, facts, goal) === goal.want

/**
 * A person of whom every goal is true, as like the one given as can be; null when none was found. Mends the first goal
 * that is not reached by changing one fact, so that those before it stay reached, and goes on from there.
 */
export function solve(ground: Ground, from: TrialFacts, goals: readonly Goal[]): TrialFacts | null {
  let patience = PATIENCE
  const settle = (facts: TrialFacts, depth: number): TrialFacts | null => {
    const open = goals.findIndex((goal) => !isReached(ground, facts, goal))
    const goal = goals[open]
    if (goal === undefined) return facts
    if (depth === 0) return null
    for (const next of mendings(ground, facts, goal)) {
      if ((patience -= 1) < 0) return null
      if (!goals.slice(0, open).every((one) => isReached(ground, next, one))) continue
      const found = settle(next, depth - 1)
      if (found !== null) return found
    }
    return null
  }
  return settle(
    from,
    goals.reduce((sum, { test }) => sum + leavesIn(test), 2),
  )
}

const leavesIn = (test: Test): number => {
  if (test.kind === 'leaf') return 1
  return test.kind === 'not' ? leavesIn(test.test) : test.tests.reduce((sum, one) => sum + leavesIn(one), 0)
}

/** The same person with one fact changed, so that a part of the goal is reached. */
function* mendings(ground: Ground, facts: TrialFacts, goal: Goal): Generator<TrialFacts> {
  const { test, want } = goal
  switch (test.kind) {
    case 'leaf':
      yield* leafMendings(ground, facts, { ...goal, test })
      return
    case 'not':
      yield* mendings(ground, facts, { ...goal, test: test.test, want: want === 'met' ? 'notMet' : 'met' })
      return
    case 'all':
    case 'any': {
      const parts = test.tests.map((one) => ({ ...goal, test: one }))
      const isEvery = (test.kind === 'all') === (want === 'met')
      const open = parts.filter((one) => !isReached(ground, facts, one))
      for (const part of isEvery ? open.slice(0, 1) : open) yield* mendings(ground, facts, part)
    }
  }
}

function* leafMendings(ground: Ground, facts: TrialFacts, goal: Goal & { readonly test: Leaf }): Generator<TrialFacts> {
  const asOf = goal.test.asOf ?? goal.asOf
  const day = dayOf(ground, facts, asOf)
  if (day === null && asOf.kind === 'fact') {
    for (const value of valuesNear(asOf.fact, ground.named.get(asOf.fact) ?? [], ground.day)) {
      const next = putValue(facts, asOf.fact, value, ground.day)
      if (next !== null) yield next
    }
    return
  }
  const { fact, comparison } = goal.test
  const named = [...namedBy(comparison, day ?? ground.day), ...(ground.named.get(fact) ?? [])]
  for (const value of valuesNear(fact, named, day ?? ground.day)) {
    const next = putValue(facts, fact, value, day ?? ground.day)
    if (next !== null && isReached(ground, next, goal)) yield next
  }
}

/** The day on which a test is read of these facts; null while the fact that names it is not known. */
export const dayOf = ({ day }: Pick<Ground, 'day'>, facts: TrialFacts, asOf: AsOf): PlainDate | null =>
  dayIn(trialReader(facts), asOf, day)

/** The same of a reader. */
export function dayIn(reader: FactReader, asOf: AsOf, applicationDay: PlainDate): PlainDate | null {
  if (asOf.kind === 'applicationDay') return applicationDay
  if (asOf.kind === 'day') return asOf.day
  const { value } = reader.read(asOf.fact, applicationDay)
  return typeof value === 'string' ? parsePlainDate(value) : null
}
