import { factOf } from '@/lib/fact/catalogue'
import type { AsOf, Rulebook, Test } from '../rulebook/schema'
import { goal, gradesOf, standingOf } from './base-person'
import type { Goal } from './solve'

export type Leaf = Extract<Test, { kind: 'leaf' }>

/** One comparison of the rulebook, and what must hold around it so that it alone decides. */
export type Threshold = {
  /** Code of the criterion it stands in; null in a grade or a modifier, which decide the sum and not whether. */
  readonly criterion: string | null
  readonly text: string
  readonly clause: string
  readonly leaf: Leaf
  readonly asOf: AsOf
  readonly around: readonly Goal[]
  /** What the comparison itself must say there. */
  readonly want: Goal['want']
}

const ORDERED = new Set(['integer', 'moneyFen', 'date', 'month'])

export const isOrdered = ({ fact, comparison }: Leaf): boolean =>
  ORDERED.has(factOf(fact).type) && comparison.op !== 'oneOf' && comparison.op !== 'exists'

/** Every comparison of the criteria; of the grades and modifiers those with a figure or a day, where 以上 and 超过 differ. */
export const thresholdsOf = (rulebook: Rulebook): Threshold[] => [
  ...standingOf(rulebook).flatMap(({ code, text, clause, test, asOf }) => {
    const others = standingOf(rulebook).filter((one) => one.code !== code)
    const around = others.map((one) => goal(one.test, 'met', one.asOf))
    return leavesIn(test, asOf, 'met').map((one) => ({
      ...one,
      criterion: code,
      text,
      clause,
      around: [...around, ...one.around],
    }))
  }),
  ...[...thresholdsOfGrades(rulebook), ...thresholdsOfModifiers(rulebook)].filter(({ leaf }) => isOrdered(leaf)),
]

type Within = Pick<Threshold, 'leaf' | 'asOf' | 'around' | 'want'>

/** In 全部满足 a comparison decides while the others hold, in 满足其一 while no other does; 不是 turns what is wanted. */
function leavesIn(test: Test, asOf: AsOf, want: Goal['want']): Within[] {
  switch (test.kind) {
    case 'leaf':
      return [{ leaf: test, asOf: test.asOf ?? asOf, around: [], want }]
    case 'not':
      return leavesIn(test.test, asOf, want === 'met' ? 'notMet' : 'met')
    case 'all':
    case 'any': {
      const held = test.kind === 'all' ? 'met' : 'notMet'
      return test.tests.flatMap((one, at) => {
        const others = test.tests.filter((_, index) => index !== at).map((other) => goal(other, held, asOf))
        return leavesIn(one, asOf, want).map((inner) => ({ ...inner, around: [...others, ...inner.around] }))
      })
    }
  }
}

const standingGoalsOf = (rulebook: Rulebook): Goal[] =>
  standingOf(rulebook).map(({ test, asOf }) => goal(test, 'met', asOf))

function thresholdsOfGrades(rulebook: Rulebook): Threshold[] {
  const standing = standingGoalsOf(rulebook)
  return gradesOf(rulebook).flatMap(({ name, clause, goals }) =>
    goals.flatMap(({ test, want }, at) => {
      if (want === 'notMet') return []
      const others = goals.filter((_, index) => index !== at)
      return leavesIn(test, { kind: 'applicationDay' }, 'met').map((one) => ({
        ...one,
        criterion: null,
        text: name,
        clause,
        around: [...standing, ...others, ...one.around],
      }))
    }),
  )
}

function thresholdsOfModifiers(rulebook: Rulebook): Threshold[] {
  const { outcome } = rulebook
  if (outcome.kind !== 'subsidy') return []
  const standing = standingGoalsOf(rulebook)
  return outcome.parts
    .flatMap(({ modifiers }) => modifiers)
    .flatMap(({ text, clause, when }) =>
      when === null
        ? []
        : leavesIn(when, { kind: 'applicationDay' }, 'met').map((one) => ({
            ...one,
            criterion: null,
            text,
            clause,
            around: [...standing, ...one.around],
          })),
    )
}
