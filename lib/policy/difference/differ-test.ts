import { factOf } from '@/lib/fact/catalogue'
import { describeTest } from '../engine/describe-test'
import { requirementText, valueText } from '../engine/wording'
import type { Test } from '../rulebook/schema'
import { implies } from '../rulebook/schema/implies'
import { fromTo } from './place'

type Leaf = Extract<Test, { kind: 'leaf' }>

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * How one condition became another, in the fewest words: only the sentences about facts that changed, and whether
 * more people or fewer meet them. Empty where nothing is told apart in words.
 */
export function differTest(before: Test, after: Test, isNegated = false): string[] {
  if (isSame(before, after)) return []
  if (before.kind === 'leaf' && after.kind === 'leaf' && before.fact === after.fact)
    return differLeaf(before, after, isNegated)
  if (before.kind === 'not' && after.kind === 'not') return differTest(before.test, after.test, !isNegated)
  if ((before.kind === 'all' || before.kind === 'any') && before.kind === after.kind) {
    const told = differMembers(before.kind, [before.tests, after.tests], isNegated)
    if (told !== null) return told
  }
  return [`由“${describeTest(before)}”${verbOf(before, after, isNegated)}“${describeTest(after)}”`]
}

function differLeaf(before: Leaf, after: Leaf, isNegated: boolean): string[] {
  const { label } = factOf(before.fact)
  if (isSame(before.comparison, after.comparison)) {
    const [was, is] = [describeTest(before), describeTest(after)]
    return was === is ? [] : [`“${was}”改为“${is}”`]
  }
  const choice = differChoices(before, after, isNegated)
  if (choice !== null) return [`${label}${choice}`]
  const [was, is] = requirements(before, after, isNegated)
  return was === is ? [] : [`${label}${fromTo(was, verbOf(before, after, isNegated), is)}`]
}

/** '不超过 35 周岁'; of two values that must be just so, the values alone. */
function requirements(before: Leaf, after: Leaf, isNegated: boolean): readonly [string, string] {
  const say = (leaf: Leaf) => `${isNegated ? '不得' : ''}${requirementText(leaf.fact, leaf.comparison)}`
  const [was, is] = [say(before), say(after)]
  return was.startsWith('为') && is.startsWith('为') ? [was.slice(1), is.slice(1)] : [was, is]
}

/** Of a choice among values only those that came or went. */
function differChoices(before: Leaf, after: Leaf, isNegated: boolean): string | null {
  const [was, is] = [choicesOf(before), choicesOf(after)]
  if (was === null || is === null) return null
  const say = (values: typeof was) => values.map((value) => `“${valueText(before.fact, value)}”`).join('、')
  const [come, gone] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))]
  if (come.length + gone.length === 0 || gone.length === was.length) return null
  const parts = [...(come.length > 0 ? [`增加${say(come)}`] : []), ...(gone.length > 0 ? [`去掉${say(gone)}`] : [])]
  return `${isNegated ? '不得为的情形' : ''}${parts.join('，')}`
}

const choicesOf = ({ comparison }: Leaf) => (comparison.op === 'oneOf' ? comparison.values : null)

/** Members that came, went, or are about the same fact and changed; null where they cannot be set against each other. */
function differMembers(
  kind: 'all' | 'any',
  [before, after]: readonly [readonly Test[], readonly Test[]],
  isNegated: boolean,
): string[] | null {
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)))
  const come = after.filter((one) => !before.some((other) => isSame(one, other)))
  if (gone.length + come.length === 0) return null
  const pairs = gone.flatMap((one) => {
    const partner = come.find((other) => subjectOf(one) === subjectOf(other))
    return partner && gone.filter((other) => subjectOf(other) === subjectOf(one)).length === 1
      ? [[one, partner] as const]
      : []
  })
  const paired = pairs.flat()
  const join = kind === 'all' ? '要求' : '情形'
  const alone = (tests: readonly Test[]) => tests.filter((one) => !paired.includes(one))
  return [
    ...pairs.flatMap(([one, other]) => differTest(one, other, isNegated)),
    ...alone(come).map((one) => `增加一项${join}“${describeTest(one)}”`),
    ...alone(gone).map((one) => `去掉一项${join}“${describeTest(one)}”`),
  ]
}

/** What a condition is about: leaves of one fact may be set against each other, and branches of one kind. */
const subjectOf = (test: Test): string => (test.kind === 'leaf' ? test.fact : test.kind)

function verbOf(before: Test, after: Test, isNegated: boolean): string {
  const [wider, narrower] = [implies(before, after), implies(after, before)]
  if (wider === narrower) return '改为'
  return wider === isNegated ? '收紧到' : '放宽到'
}
