import { FACT_CATALOGUE } from '@/lib/fact/catalogue'
import { contradictionIn, implies, isAlways } from './implies'
import type { Criterion } from './criterion'
import type { outcomeSchema } from './outcome'
import type { Test } from './test'
import type { z } from 'zod'

type Path = readonly (string | number)[]
type Fault = { readonly path: Path; readonly message: string }
type Grade = { readonly text: string; readonly when: Test | null }
type Outcome = z.output<typeof outcomeSchema>

/** Tiers that nobody can come to, because an earlier one takes everybody, or because they contradict themselves. */
export function unreachableTiers(outcome: Outcome): Fault[] {
  if (outcome.kind === 'recognition') return unreachableIn(outcome.tiers, ['outcome', 'tiers'])
  if (outcome.kind !== 'subsidy') return []
  return outcome.parts.flatMap((part, index) =>
    part.combine === 'firstMatch' ? unreachableIn(part.tiers, ['outcome', 'parts', index, 'tiers']) : [],
  )
}

function unreachableIn(grades: readonly Grade[], path: Path): Fault[] {
  const open = grades.findIndex(({ when }) => when === null || isAlways(when))
  const closing = grades[open]
  if (closing && open < grades.length - 1) {
    const why = closing.when === null ? '没有条件' : '的条件总是成立'
    return [{ path: [...path, open], message: `「${closing.text}」${why}，排在它后面的档次永远轮不到；请把它移到最后` }]
  }
  return grades.flatMap((grade, index) => taken(grade, grades.slice(0, index), [...path, index]))
}

function taken({ text, when }: Grade, before: readonly Grade[], path: Path): Fault[] {
  if (when === null) return []
  const earlier = before.flatMap((one) => (one.when === null ? [] : [{ text: one.text, when: one.when }]))
  const by = earlier.find((one) => implies(when, one.when))
  if (!by && !(earlier.length > 1 && implies(when, { kind: 'any', tests: earlier.map((one) => one.when) }))) return []
  const whom = by ? `「${by.text}」` : '前面各档'
  const message = `「${text}」的情形已全部包含在${whom}里，永远轮不到它；请把它移到前面，或改正条件`
  return [{ path: [...path, 'when'], message }]
}

/** Sentences that must all hold and cannot. */
export function contradictions(criteria: readonly Criterion[], outcome: Outcome): Fault[] {
  const tests = criteria.filter(({ fixable }) => fixable === null).map(({ asOf, test }) => onDay(test, asOf))
  return [
    ...contradiction(tests, ['criteria'], '这些条件'),
    ...(outcome.kind === 'subsidy' ? outcome.parts : []).flatMap((part, index) =>
      part.tiers.flatMap(({ when, text }, at) =>
        when === null
          ? []
          : contradiction([when], ['outcome', 'parts', index, 'tiers', at, 'when'], `「${text}」的条件`),
      ),
    ),
  ]
}

function contradiction(tests: readonly Test[], path: Path, whose: string): Fault[] {
  const pair = contradictionIn(tests)
  if (pair === null) return []
  const { label } = FACT_CATALOGUE[pair[0].fact]
  return [{ path, message: `${whose}对「${label}」的两处要求不可能同时成立，谁也不会符合；请改正其中一处` }]
}

/** A leaf without a day of its own is read on its criterion's. */
function onDay(test: Test, asOf: Criterion['asOf']): Test {
  switch (test.kind) {
    case 'leaf':
      return { ...test, asOf: test.asOf ?? asOf }
    case 'not':
      return { kind: 'not', test: onDay(test.test, asOf) }
    case 'all':
    case 'any':
      return { kind: test.kind, tests: test.tests.map((one) => onDay(one, asOf)) }
  }
}
