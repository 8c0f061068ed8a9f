import { describe, expect, it } from 'vitest'
import type { FactUse } from '@/lib/policy/engine/assessment'
import { readCaseFile } from '../support/case-file'
import { assessCase } from '../support/run-case'
import { SEED_CODES, seedRulebook } from '../support/seed-rulebooks'

/** Every comparison that the worked cases of a rulebook made, with the answers it gave. */
function answersOf(code: string): Map<string, Set<string>> {
  const rulebook = seedRulebook(code)
  const file = readCaseFile(`${import.meta.dirname}/../${code}/cases.yaml`)
  const answers = new Map<string, Set<string>>()
  for (const one of file.cases) {
    for (const finding of assessCase(rulebook, file, one).findings) {
      for (const use of finding.uses.filter((use) => isThreshold(use))) {
        const key = `${finding.code}: ${use.label}${use.requirement}`
        answers.set(key, (answers.get(key) ?? new Set()).add(use.outcome))
      }
    }
  }
  return answers
}

const isThreshold = ({ requirement }: FactUse): boolean =>
  /不少于|超过|不超过|不满|不早于|不晚于|以内|已满/.test(requirement)

describe.each(SEED_CODES)('%s', (code) => {
  it('has worked cases on both sides of every threshold', () => {
    const oneSided = [...answersOf(code)].filter(([, outcomes]) => !outcomes.has('met') || !outcomes.has('notMet'))
    expect(oneSided.map(([key]) => key)).toEqual([])
  })

  it('has a case in which each criterion fails, or is wanting', () => {
    const rulebook = seedRulebook(code)
    const file = readCaseFile(`${import.meta.dirname}/../${code}/cases.yaml`)
    const open = new Set(
      file.cases.flatMap((one) =>
        assessCase(rulebook, file, one)
          .findings.filter((finding) => finding.outcome !== 'met')
          .map((finding) => finding.code),
      ),
    )
    const codes = assessCase(rulebook, file, file.cases[0]!).findings.map((finding) => finding.code)
    expect(codes.filter((one) => !open.has(one) && !NEVER_FAILS.has(one))).toEqual([])
  })
})

/** Rules that take off or end something and forbid nothing by themselves in these cases. */
const NEVER_FAILS = new Set(['rentNetted', 'monthsCarried'])
