import { areApart, isSameReading, isWithin, leaveNothingOut } from './spans'
import type { Leaf, Test } from './test'

type LeafTest = Extract<Test, { kind: 'leaf' }>

/**
 * Whether whoever meets `a` surely meets `b`. It may answer no where the truth is yes (facts that follow from one
 * another are not known here), never the other way round.
 */
export function implies(a: Test, b: Test): boolean {
  if (isAlways(b) || isSame(a, b)) return true
  if (a.kind === 'any') return a.tests.every((one) => implies(one, b))
  if (b.kind === 'all') return b.tests.every((one) => implies(a, one))
  if (a.kind === 'leaf') return leafImplies(a, b)
  if (a.kind === 'not') return b.kind === 'not' ? implies(b.test, a.test) : impliesOne(a, b)
  return a.tests.some((one) => implies(one, b)) || impliesOne(a, b)
}

const impliesOne = (a: Test, b: Test): boolean => b.kind === 'any' && b.tests.some((one) => implies(a, one))

function leafImplies(a: LeafTest, b: Test): boolean {
  const choices = choicesOf(b)
  const alike = choices.filter((one): one is LeafTest => one.kind === 'leaf' && isSameReading(a, one))
  if (alike.length > 0 && isWithin(a, alike)) return true
  return choices.length > 1 && choices.some((one) => one.kind !== 'leaf' && implies(a, one))
}

/** 任一 within 任一 is one row of choices. */
const choicesOf = (test: Test): readonly Test[] =>
  test.kind === 'any' ? test.tests.flatMap((one) => choicesOf(one)) : [test]

const isSame = (a: Test, b: Test): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether it holds for everybody whose facts are known. */
export function isAlways(test: Test): boolean {
  if (test.kind === 'all') return test.tests.every((one) => isAlways(one))
  if (test.kind === 'not') return false
  const choices = choicesOf(test)
  if (choices.some((one) => choices.some((other) => other.kind === 'not' && isSame(other.test, one)))) return true
  if (choices.some((one) => one.kind === 'all' && isAlways(one))) return true
  const leaves = choices.filter((one): one is LeafTest => one.kind === 'leaf')
  return leaves.some((leaf) => leaveNothingOut(leaves.filter((other) => isSameReading(leaf, other))))
}

/** Two sentences that cannot both be true, where all of these must be; null when none are seen. */
export function contradictionIn(tests: readonly Test[]): readonly [Leaf, Leaf] | null {
  const leaves = tests.flatMap((test) => mustHold(test))
  for (const [index, a] of leaves.entries()) {
    const b = leaves.slice(index + 1).find((other) => isSameReading(a, other) && areApart(a, other))
    if (b) return [a, b]
  }
  return null
}

const mustHold = (test: Test): LeafTest[] => {
  if (test.kind === 'leaf') return [test]
  return test.kind === 'all' ? test.tests.flatMap((one) => mustHold(one)) : []
}
