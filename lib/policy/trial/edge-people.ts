import { factOf } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import { basePerson, findPerson, gradesOf, groundOf, standingGoals, standingOf } from './base-person'
import { type EdgeGroup, type EdgePerson, peopleAt } from './edge-group'
import { isLedgerFact, type TrialFacts } from './person'
import { putValue } from './put-value'
import { solve } from './solve'
import { thresholdsOf } from './thresholds'

export type EdgePeople = {
  /** The day they are tried on: the one asked for, or the next on which the item may be asked for. */
  readonly day: PlainDate
  /** Somebody who is entitled, from whom the others differ in one thing each; null where nobody was found. */
  readonly base: TrialFacts | null
  readonly groups: readonly EdgeGroup[]
  /** Why there is no base. */
  readonly problem: string | null
}

/**
 * People the rulebook itself proposes: of each figure and day just under, exactly and just over it, of each choice one
 * inside and one outside, of each grade one, and of each criterion one of whom nobody knows. Same rulebook and day,
 * same people.
 */
export function edgePeople(rulebook: Rulebook, day: PlainDate): EdgePeople {
  const ground = groundOf(rulebook, day)
  const base = basePerson(ground)
  if (base === null) return { day: ground.day, base, groups: [], problem: problemOf(ground) }
  const groups = [
    ...thresholdsOf(rulebook).map((threshold) => peopleAt(ground, base, threshold)),
    ...gradeGroup(ground, base),
    ...unknownGroup(ground, base),
  ]
  return { day: ground.day, base, groups: merged(groups), problem: null }
}

type Ground = ReturnType<typeof groundOf>

/** The first criterion with which nobody is found any more. */
function problemOf(ground: Ground): string {
  const standing = standingOf(ground.rulebook)
  const goals = standingGoals(ground.rulebook)
  const at = goals.findIndex((_, index) => solve(ground, {}, goals.slice(0, index + 1)) === null)
  return `没有找到同时符合全部条件的人：加上「${standing[at]?.text ?? ''}」就没有人符合，请核对它与前面的条件是否矛盾`
}

/** The same threshold in several grades is tried once. */
const merged = (groups: readonly EdgeGroup[]): EdgeGroup[] => [
  ...new Map(groups.map((group) => [`${group.clause}${group.title}${group.text}`, group])).values(),
]

function gradeGroup(ground: Ground, base: TrialFacts): EdgeGroup[] {
  const standing = standingGoals(ground.rulebook)
  const grades = gradesOf(ground.rulebook).map(({ name, goals }) => ({
    name,
    facts: findPerson(ground, base, [...goals, ...standing]),
  }))
  const people = grades.flatMap(({ name, facts }, at): EdgePerson[] =>
    facts === null ? [] : [{ key: `grade-${at}`, name, facts, mark: 'grade' }],
  )
  const none = grades.filter(({ facts }) => facts === null).map(({ name }) => `「${name}」`)
  const note = none.length === 0 ? null : `${none.join('、')}没有找到同时符合全部条件的人`
  if (people.length + none.length === 0) return []
  return [{ key: 'grades', criterion: null, title: '各档一人', text: '', clause: '', people, note }]
}

/** Of the first fact of each criterion nobody knows anything. */
function unknownGroup(ground: Ground, base: TrialFacts): EdgeGroup[] {
  const people = thresholdsOf(ground.rulebook)
    .filter(
      ({ criterion }, at, all) => criterion !== null && all.findIndex((one) => one.criterion === criterion) === at,
    )
    .flatMap(({ leaf: { fact }, criterion, text }): EdgePerson[] => {
      const isSilent = [fact, ...sourcesOf(fact)].some((key) => factOf(key).whenAbsent !== null)
      const facts = putValue(base, fact, null, ground.day)
      if (isSilent || isLedgerFact(fact) || facts === null) return []
      return [{ key: `unknown-${criterion}`, name: `${factOf(fact).label}不知道（${text}）`, facts, mark: 'unknown' }]
    })
  if (people.length === 0) return []
  return [{ key: 'unknown', criterion: null, title: '缺一项信息', text: '', clause: '', people, note: null }]
}
