import { describe, expect, it } from 'vitest'
import type { Finding, FactUse } from '@/lib/policy/engine/assessment'
import { CASE_SETS, type CaseSet } from '../support/examination'
import { assessCase, versionOf } from '../support/run-case'

type Answer = Finding & { readonly version: string }

/** Every answer that the worked cases of an item gave, by the version that gave it. */
const answersOf = ({ file, rulebooks }: CaseSet): Answer[] =>
  file.cases.flatMap((one) => {
    const version = versionOf(rulebooks, file, one)
    return assessCase(version, file, one).findings.map((finding) => ({ ...finding, version: version.effectiveFrom }))
  })

const isThreshold = ({ requirement }: FactUse): boolean =>
  /不少于|超过|不超过|不满|不早于|不晚于|以内|已满/.test(requirement)

describe.each(CASE_SETS.map((set) => [set.name, answersOf(set)] as const))('%s', (_, answers) => {
  it('has worked cases on both sides of every threshold', () => {
    const outcomes = new Map<string, Set<string>>()
    for (const { version, code, uses } of answers) {
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

/** Rules that take off, share or end something and forbid nothing by themselves; the version rule of an older version. */
const mayHold = ({ kind, code }: Answer): boolean =>
  kind === 'household' || kind === 'version' || ['rentNetted', 'monthsCarried', 'topUp', 'promotion'].includes(code)
