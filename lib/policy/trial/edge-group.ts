import { factOf, type FactValue } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { describeTest } from '../engine/describe-test'
import { valueText } from '../engine/wording'
import { findPerson, type groundOf, standingOf } from './base-person'
import { trialBench, type TrialFacts } from './person'
import { putValue } from './put-value'
import { dayOf, outcomeOf } from './solve'
import { isOrdered, type Threshold } from './thresholds'
import { namedBy, stepFrom, valuesNear } from './values-near'

export type EdgeMark = 'below' | 'exact' | 'above' | 'inside' | 'outside' | 'grade' | 'unknown'

/** Somebody proposed: what sets them apart, in words, and everything that is known of them. */
export type EdgePerson = {
  readonly key: string
  readonly name: string
  readonly facts: TrialFacts
  readonly mark: EdgeMark
}

/** People who differ from one another in one thing. */
export type EdgeGroup = {
  readonly key: string
  readonly criterion: string | null
  /** The comparison as the system reads it: '年龄不超过 35 周岁（以到岗日期为准）'. */
  readonly title: string
  readonly text: string
  readonly clause: string
  readonly people: readonly EdgePerson[]
  /** Why the comparison could not be tried by itself; null where it could. */
  readonly note: string | null
}

type Ground = ReturnType<typeof groundOf>

/** The people on both sides of a comparison, everything else being so that it alone decides. */
export function peopleAt(ground: Ground, base: TrialFacts, threshold: Threshold): EdgeGroup {
  const { leaf, asOf, around, want, criterion, text, clause } = threshold
  const title = describeTest(leaf, asOf)
  const head = { key: `${criterion ?? text}-${title}`, criterion, title, text, clause }
  const facts = findPerson(ground, base, [...around, { test: leaf, asOf, want }])
  if (facts === null) return { ...head, people: [], note: '没有找到只差这一条的人：别的条件已经决定了结果' }
  const day = dayOf(ground, facts, asOf) ?? ground.day
  const people = isOrdered(leaf) ? onBothSides(ground, facts, threshold, day) : inAndOut(ground, facts, threshold, day)
  return { ...head, people, note: noteOn(ground, people, threshold) }
}

type Point = { readonly value: FactValue; readonly mark: EdgeMark }

function onBothSides(ground: Ground, facts: TrialFacts, { leaf }: Threshold, day: PlainDate): EdgePerson[] {
  const { fact, comparison } = leaf
  const points = namedBy(comparison, day).flatMap((value): Point[] => {
    const [below, above] = [stepFrom(fact, value, -1), stepFrom(fact, value, 1)]
    return [
      ...(below === null ? [] : [{ value: below, mark: 'below' as const }]),
      { value, mark: 'exact' },
      ...(above === null ? [] : [{ value: above, mark: 'above' as const }]),
    ]
  })
  const distinct = [...new Map(points.map((point) => [JSON.stringify(point.value), point])).values()]
  return distinct.flatMap((point) => personAt(facts, leaf, point, day))
}

/** One inside as found, and one outside: the first who differs in nothing else, or else the first. */
function inAndOut(ground: Ground, facts: TrialFacts, threshold: Threshold, day: PlainDate): EdgePerson[] {
  const { leaf, asOf, want } = threshold
  const [here, there] = want === 'met' ? (['inside', 'outside'] as const) : (['outside', 'inside'] as const)
  const { reader } = trialBench(ground.rulebook, { facts, day: ground.day })
  const value = reader.read(leaf.fact, day).value
  const found = value === null ? [] : personAt(facts, leaf, { value, mark: here }, day)
  const others = valuesNear(leaf.fact, namedBy(leaf.comparison, day), day)
    .flatMap((other) => personAt(facts, leaf, { value: other, mark: there }, day))
    .filter((one) => {
      const outcome = outcomeOf(ground, one.facts, { test: leaf, asOf })
      return outcome !== want && outcome !== 'unknown'
    })
  const other = others.find((one) => noteOn(ground, [...found, one], threshold) === null) ?? others[0]
  return other === undefined ? found : [...found, other]
}

function personAt(
  facts: TrialFacts,
  { fact }: Threshold['leaf'],
  { value, mark }: Point,
  day: PlainDate,
): EdgePerson[] {
  const next = putValue(facts, fact, value, day)
  if (next === null) return []
  const { label, type } = factOf(fact)
  const words = (type === 'date' ? DAY_WORDS : WORDS)[mark]
  return [
    {
      key: `${fact}-${mark}-${String(value)}`,
      name: `${label} ${valueText(fact, value)}（${words}）`,
      facts: next,
      mark,
    },
  ]
}

const WORDS: Readonly<Record<EdgeMark, string>> = {
  below: '差一点',
  exact: '恰好',
  above: '多一点',
  inside: '在内',
  outside: '在外',
  grade: '',
  unknown: '',
}
const DAY_WORDS: Readonly<Record<EdgeMark, string>> = { ...WORDS, below: '早一天', exact: '当天', above: '晚一天' }

/** Two neighbours on different sides must differ in this criterion's answer and in no other's; else it is said which. */
function noteOn(ground: Ground, people: readonly EdgePerson[], { leaf, asOf, criterion }: Threshold): string | null {
  const sides = people.map(({ facts }) => ({
    answer: outcomeOf(ground, facts, { test: leaf, asOf }),
    standing: standingOf(ground.rulebook).map((one) => ({ ...one, outcome: outcomeOf(ground, facts, one) })),
  }))
  if (new Set(sides.map(({ answer }) => answer)).size < 2) return '没有找到另一边的人，这一条没有试到'
  const turned = sides.flatMap((side, at) => {
    const before = sides[at - 1]
    if (before === undefined || before.answer === side.answer) return []
    return [side.standing.filter(({ outcome }, index) => before.standing[index]?.outcome !== outcome)]
  })
  if (criterion !== null && turned.some((all) => !all.some(({ code }) => code === criterion)))
    return '这一条改变时结论不变：别的情形已经符合'
  const others = new Set(turned.flat().flatMap(({ code, text }) => (code === criterion ? [] : [`「${text}」`])))
  return others.size === 0 ? null : `不能单独试：${[...others].join('、')}会一起变`
}
