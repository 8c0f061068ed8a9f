import { describe, expect, it } from 'vitest'
import type { Finding, FactUse } from '@/lib/policy/engine/assessment'
import { evaluateTest } from '@/lib/policy/engine/evaluate-test'
import { completeReader } from '@/lib/policy/engine/received-reader'
import type { Rulebook, Test } from '@/lib/policy/rulebook/schema'
import { assessCase, contextOf, dayOf, factsOf, versionOf } from '@/lib/policy/casework/assess-case'
import type { CaseFile, PolicyCase } from '@/lib/policy/casework/case-file'
import { caseReader } from '@/lib/policy/casework/case-reader'
import { CASE_SETS, type CaseSet } from '../support/examination'

type Answer = Pick<Finding, 'code' | 'kind' | 'outcome' | 'uses'> & { readonly version: string }

/** Every answer that the worked cases of an item gave, by the version that gave it. */
const answersOf = ({ file, rulebooks }: CaseSet): Answer[] =>
  file.cases.flatMap((one) => {
    const rulebook = versionOf(rulebooks, file, one)
    const version = rulebook.effectiveFrom
    return assessCase(rulebook, file, one).findings.map((finding) => ({ ...finding, version }))
  })

/** What each case says of every condition of a tier, a part, a modifier or a funder, whichever of them decided. */
const conditionsOf = ({ file, rulebooks }: CaseSet): Answer[] =>
  file.cases.flatMap((one) => {
    const rulebook = versionOf(rulebooks, file, one)
    return testsIn(rulebook.outcome).map((test) => ({
      ...evaluateCase(rulebook, test, file, one),
      version: rulebook.effectiveFrom,
      code: 'amount',
      kind: 'amount' as const,
    }))
  })

function evaluateCase(rulebook: Rulebook, test: Test, file: CaseFile, one: PolicyCase) {
  const reader = completeReader(caseReader(factsOf(file, one)), contextOf(one))
  return evaluateTest({ reader, applicationDay: dayOf(file, one), evidence: rulebook.evidence }, test)
}

function testsIn(value: unknown): Test[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === 'when' && member !== null ? [member as Test] : testsIn(member),
  )
}

const isThreshold = ({ requirement }: FactUse): boolean =>
  /不少于|超过|不超过|不满|不早于|不晚于|以内|已满/.test(requirement)

describe.each(CASE_SETS.map((set) => [set.name, set] as const))('%s', (_, set) => {
  const answers = answersOf(set)

  it('has worked cases on both sides of every threshold', () => {
    const outcomes = new Map<string, Set<string>>()
    for (const { version, code, uses } of [...answers, ...conditionsOf(set)]) {
      for (const use of uses.filter(isThreshold)) {
        const key = `${version} ${code}: ${use.label}${use.requirement}`
        outcomes.set(key, (outcomes.get(key) ?? new Set()).add(use.outcome))
      }
    }
    const oneSided = [...outcomes].filter(([, found]) => !found.has('met') || !found.has('notMet'))
    expect(oneSided.map(([key]) => key)).toEqual([])
  })

  it('has a case in which each criterion fails, or is wanting', () => {
    const keyOf = ({ version, code }: Answer) => `${version} ${code}`
    const open = new Set(answers.filter(({ outcome }) => outcome !== 'met').map(keyOf))
    const untried = answers.filter((answer) => !open.has(keyOf(answer)) && !mayHold(answer))
    expect([...new Set(untried.map(keyOf))]).toEqual([])
  })
})

/**
 * Rules that take off, share or end something and forbid nothing by themselves, the version rule of an older version, and an
 * amount that is the same for everybody.
 */
const mayHold = ({ kind, code, uses }: Answer): boolean =>
  kind === 'household' ||
  kind === 'version' ||
  (kind === 'amount' && uses.length === 0) ||
  ['rentNetted', 'monthsCarried', 'promotion'].includes(code)
