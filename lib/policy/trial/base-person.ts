import type { PlainDate } from '@/lib/kernel/plain-date'
import { addMonths } from '@/lib/kernel/plain-date'
import { assess } from '../engine/assess'
import type { Assessment } from '../engine/assessment'
import { isWindowOpen } from '../engine/window'
import type { AsOf, Criterion, Part, Rulebook, Test } from '../rulebook/schema'
import { type FactRead, factsRead, namedValues } from './facts-read'
import { isLedgerFact, trialBench, trialContext, type TrialFacts, type TrialPerson, trialReader } from './person'
import { putValue } from './put-value'
import { type Goal, type Ground, isReached, solve } from './solve'
import { valuesNear } from './values-near'

const APPLICATION_DAY: AsOf = { kind: 'applicationDay' }

export const goal = (test: Test, want: Goal['want'] = 'met', asOf: AsOf = APPLICATION_DAY): Goal => ({
  test,
  want,
  asOf,
})

export const assessPerson = (rulebook: Rulebook, person: TrialPerson): Assessment =>
  assess(rulebook, trialReader(person.facts), { applicationDay: person.day, context: trialContext(person) })

export function groundOf(rulebook: Rulebook, day: PlainDate): Ground & { readonly reads: readonly FactRead[] } {
  const on = openDay(rulebook, day)
  const reads = factsRead(rulebook, on)
  return { rulebook, day: on, reads, named: namedValues(reads) }
}

/** The day, or else the first of a month after it on which the item is in force and may be asked for. */
function openDay({ effectiveFrom, window }: Rulebook, day: PlainDate): PlainDate {
  const from = day < effectiveFrom ? effectiveFrom : day
  if (window === null || isWindowOpen(window, from)) return from
  const days = [...(window.from === undefined ? [] : [window.from]), ...nextMonths(from)]
  return days.find((one) => isWindowOpen(window, one)) ?? from
}

const nextMonths = (from: PlainDate): PlainDate[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(`${from.slice(0, 7)}-01` as PlainDate, index + 1))

export const standingOf = ({ appliesWhen, criteria }: Rulebook): Criterion[] =>
  appliesWhen === null ? [...criteria] : [appliesWhen, ...criteria]

export const standingGoals = (rulebook: Rulebook): Goal[] =>
  standingOf(rulebook).map(({ test, asOf }) => goal(test, 'met', asOf))

/** A grade of the outcome, and what must hold so that it is this one and no other. */
export type Grade = { readonly name: string; readonly clause: string; readonly goals: readonly Goal[] }

export function gradesOf({ outcome }: Rulebook): Grade[] {
  if (outcome.kind === 'recognition')
    return outcome.tiers.map(({ text, clause, when }, at) => ({
      name: text,
      clause,
      goals: [goal(when), ...outcome.tiers.slice(0, at).map((tier) => goal(tier.when, 'notMet'))],
    }))
  return outcome.kind === 'subsidy' ? outcome.parts.flatMap((part) => gradesOfPart(part)) : []
}

const gradesOfPart = (part: Part): Grade[] =>
  part.tiers.map((tier, at) => ({
    name: part.tiers.length === 1 ? part.name : `${part.name}：${tier.text}`,
    clause: tier.clause,
    goals: [
      ...(part.when === null ? [] : [goal(part.when)]),
      ...(tier.when === null ? [] : [goal(tier.when)]),
      ...(part.combine === 'firstMatch' ? part.tiers.slice(0, at) : []).flatMap(({ when }) =>
        when === null ? [] : [goal(when, 'notMet')],
      ),
    ],
  }))

/**
 * Somebody of whom the goals are true, every other fact that the rulebook reads being known; null when there is none.
 * Where mending them in this order leads nowhere the last is made true first.
 */
export function findPerson(
  ground: ReturnType<typeof groundOf>,
  from: TrialFacts,
  goals: readonly Goal[],
): TrialFacts | null {
  const found = solve(ground, from, goals) ?? solve(ground, from, goals.toReversed())
  return found === null ? null : fillIn(ground, found, goals)
}

/** What is not known yet is put so that the goals stay reached. */
function fillIn(ground: ReturnType<typeof groundOf>, facts: TrialFacts, goals: readonly Goal[]): TrialFacts {
  const options = optionsOf(ground.rulebook)
  return ground.reads.reduce((known, { fact, named }) => {
    const { reader } = trialBench(ground.rulebook, { facts: known, day: ground.day })
    if (isLedgerFact(fact) || reader.read(fact, ground.day).value !== null) return known
    const values = [...(options.get(fact) ?? []), ...valuesNear(fact, named, ground.day)]
    const filled = values
      .map((value) => putValue(known, fact, value, ground.day))
      .find((next) => next !== null && goals.every((one) => isReached(ground, next, one)))
    return filled ?? known
  }, facts)
}

/** 择一: the first form that a part has, so that something is paid. */
function optionsOf({ outcome }: Rulebook): ReadonlyMap<string, readonly string[]> {
  if (outcome.kind !== 'subsidy' || outcome.choice === null) return new Map()
  return new Map([[outcome.choice.fact, outcome.parts.flatMap(({ option }) => option ?? [])]])
}

/** Somebody who is entitled; else somebody who at least meets every criterion; null when nobody does. */
export function basePerson(ground: ReturnType<typeof groundOf>): TrialFacts | null {
  const standing = standingGoals(ground.rulebook)
  const plain = findPerson(ground, {}, standing)
  if (plain === null) return null
  const graded = gradesOf(ground.rulebook).map(({ goals }) => [...standing, ...goals])
  for (const goals of graded) {
    const facts = findPerson(ground, plain, goals)
    if (facts !== null && assessPerson(ground.rulebook, { facts, day: ground.day }).verdict === 'eligible') return facts
  }
  return plain
}
