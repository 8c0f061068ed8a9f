import { describe, expect, it } from 'vitest'
import { recheck } from '@/lib/policy/engine/recheck'
import { selectVersion } from '@/lib/policy/engine/select-version'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { aCriterion, aRulebook, assessOne, outcomesOf } from '../support/a-rulebook'
import { caseReader, toCaseFacts } from '@/lib/policy/casework/case-reader'

const ruled = (test: object, over: object = {}) => aRulebook({ criteria: [aCriterion(test, over)] })
const answer = (test: object, facts: Record<string, unknown>, day = '2026-09-14') =>
  outcomesOf(assessOne(ruled(test), { facts, day }))['rule']

describe('comparisons include or exclude their threshold as their words say', () => {
  it.each([
    ['atLeast', 35, ['notMet', 'met', 'met']],
    ['moreThan', 35, ['notMet', 'notMet', 'met']],
    ['atMost', 35, ['met', 'met', 'notMet']],
    ['lessThan', 35, ['met', 'notMet', 'notMet']],
    ['between', [35, 35], ['notMet', 'met', 'notMet']],
    ['oneOf', [35], ['notMet', 'met', 'notMet']],
    ['equals', 35, ['notMet', 'met', 'notMet']],
  ])('%s %j on 34, 35, 36', (op, operand, outcomes) => {
    const test = { fact: 'insurance.monthsTotal', [op]: operand }
    expect([34, 35, 36].map((months) => answer(test, { 'insurance.monthsTotal': months }))).toEqual(outcomes)
  })

  it.each([
    ['onOrAfter', ['notMet', 'met', 'met']],
    ['onOrBefore', ['met', 'met', 'notMet']],
  ])('%s on the day before, the day, the day after', (op, outcomes) => {
    const test = { fact: 'employment.hiredOn', [op]: '2024-02-29' }
    const days = ['2024-02-28', '2024-02-29', '2024-03-01']
    expect(days.map((day) => answer(test, { 'employment.hiredOn': day }))).toEqual(outcomes)
  })

  it('compares months', () => {
    const test = { fact: 'insurance.firstLocalMonth', onOrAfter: '2023-01' }
    expect(['2022-12', '2023-01'].map((month) => answer(test, { 'insurance.firstLocalMonth': month }))).toEqual([
      'notMet',
      'met',
    ])
  })

  it('holds a whole year after the day on its anniversary, not the day before', () => {
    const test = { fact: 'employment.hiredOn', heldFor: '1年' }
    const days = ['2026-09-13', '2026-09-14']
    expect(days.map((day) => answer(test, { 'employment.hiredOn': '2025-09-14' }, day))).toEqual(['notMet', 'met'])
  })

  it('counts a month from its last day to the last day of a shorter one', () => {
    const test = { fact: 'employment.hiredOn', heldFor: '1个月' }
    const days = ['2026-02-27', '2026-02-28']
    expect(days.map((day) => answer(test, { 'employment.hiredOn': '2026-01-31' }, day))).toEqual(['notMet', 'met'])
  })

  it('a value that is no date is held since the register says so, and unknown where it does not', () => {
    const test = { fact: 'insurance.isCurrent', heldFor: '3个月' }
    const since = (from: string) => ({ 'insurance.isCurrent': [{ from, value: true }] })
    expect(answer(test, since('2026-06-14'))).toBe('met')
    expect(answer(test, since('2026-06-15'))).toBe('notMet')
    expect(answer(test, { 'insurance.isCurrent': true })).toBe('unknown')
    expect(answer(test, { 'insurance.isCurrent': false })).toBe('notMet')
  })

  it('exists asks only that it is known', () => {
    const test = { fact: 'housing.filedOn', exists: true }
    expect(answer(test, { 'housing.filedOn': '2026-01-01' })).toBe('met')
    expect(answer(test, {})).toBe('unknown')
  })

  it('a set of honours is among the levels when one of them is', () => {
    const test = { fact: 'honour.levels', oneOf: ['national', 'provincial'] }
    expect(answer(test, { 'honour.levels': ['county', 'provincial'] })).toBe('met')
    expect(answer(test, { 'honour.levels': [] })).toBe('notMet')
  })

  it('a county lies in its prefecture', () => {
    const test = { fact: 'person.originCode', oneOf: ['510700'] }
    expect(['510799', '511902'].map((code) => answer(test, { 'person.originCode': code }))).toEqual(['met', 'notMet'])
  })
})

describe('unknown is an answer', () => {
  const no = { fact: 'insurance.isCurrent', equals: true }
  const unknown = { fact: 'housing.isFirstHome', equals: true }
  const yes = { fact: 'employment.isCurrent', equals: true }
  const facts = { 'insurance.isCurrent': false }

  it.each([
    [{ all: [yes, unknown] }, 'unknown'],
    [{ all: [no, unknown] }, 'notMet'],
    [{ any: [yes, unknown] }, 'met'],
    [{ any: [no, unknown] }, 'unknown'],
    [{ not: unknown }, 'unknown'],
    [{ not: { all: [no, unknown] } }, 'met'],
  ])('%j is %s', (test, outcome) => {
    expect(answer(test, facts)).toBe(outcome)
  })

  it('names only what could still change the answer', () => {
    const test = { all: [{ any: [yes, { fact: 'housing.ownsHomeInCounty', equals: true }] }, unknown] }
    const assessment = assessOne(ruled(test))
    expect(assessment.verdict === 'needsEvidence' && assessment.missing.map((one) => one.fact)).toEqual([
      'housing.isFirstHome',
    ])
  })

  it('says under a not what must not be, and whether that holds', () => {
    const [finding] = assessOne(ruled({ not: no }), { facts }).findings
    expect(finding?.uses[0]).toMatchObject({ requirement: '不得为“是”', outcome: 'met', valueText: '否' })
  })
})

describe('what is only declared', () => {
  const declared = { 'employment.annualPayFen': { value: '41万元', pending: true } }
  const test = { fact: 'employment.annualPayFen', moreThan: '40万元' }
  const evidence = { verify: [{ fact: 'employment.annualPayFen', unit: 'RSJ' }] }

  it('counts at its word where nobody need confirm it, and says so', () => {
    const assessment = assessOne(ruled(test), { facts: declared })
    expect(assessment.verdict).toBe('eligible')
    expect(assessment.findings[0]?.uses[0]?.pending).toBe(true)
  })

  it('waits for its department where the rulebook wants it, saying what it will come to', () => {
    const rulebook = aRulebook({ criteria: [aCriterion(test)], evidence })
    const assessment = assessOne(rulebook, { facts: declared })
    expect(assessment.findings[0]).toMatchObject({ outcome: 'unknown', provisional: 'met' })
    expect(assessment).toMatchObject({
      verdict: 'needsEvidence',
      missing: [{ kind: 'pending', department: 'RSJ' }],
      expected: { amountFen: 1_000_000 },
    })
  })

  it('promises nothing when the declaration itself says no', () => {
    const rulebook = aRulebook({ criteria: [aCriterion(test)], evidence })
    const facts = { 'employment.annualPayFen': { value: '40万元', pending: true } }
    expect(assessOne(rulebook, { facts })).toMatchObject({ verdict: 'needsEvidence', expected: null })
  })

  it('waits as well for a fact that is derived from it', () => {
    const years = { fact: 'employment.contractYears', atLeast: '3年' }
    const rulebook = aRulebook({
      criteria: [aCriterion(years)],
      evidence: { verify: [{ fact: 'employment.contractTo', unit: 'RSJ' }] },
    })
    const facts = {
      'employment.contractFrom': '2026-01-01',
      'employment.contractTo': { value: '2028-12-31', pending: true },
    }
    expect(outcomesOf(assessOne(rulebook, { facts }))['rule']).toBe('unknown')
  })
})

describe('days', () => {
  const age = { fact: 'person.ageYears', atMost: 35 }
  const facts = { 'person.birthDate': '1990-09-14', 'employment.hiredOn': '2026-09-13' }

  it.each([
    ['on the application day', undefined, 'notMet'],
    ['on the day of hire', { fact: 'employment.hiredOn' }, 'met'],
    ['on a fixed day', { day: '2026-09-13' }, 'met'],
  ])('age is counted %s', (_, asOf, outcome) => {
    expect(outcomesOf(assessOne(ruled(age, asOf ? { asOf } : {}), { facts }))['rule']).toBe(outcome)
  })

  it.each([
    ['2026-04-09', 'notMet'],
    ['2026-04-10', 'met'],
    ['2026-04-30', 'met'],
    ['2026-10-31', 'notMet'],
  ])('applications of %s against two seasons a year', (day, outcome) => {
    const yearly = [
      { from: '04-10', to: '04-30' },
      { from: '10-10', to: '10-30' },
    ]
    const rulebook = aRulebook({ window: { clause: '第一条', text: '每年两批', yearly } })
    expect(outcomesOf(assessOne(rulebook, { day }))['window']).toBe(outcome)
  })

  it('a gate looks at its own criteria again, on the day of its payment', () => {
    const first = aCriterion({ fact: 'housing.isFirstHome', equals: true }, { code: 'other' })
    const rulebook = aRulebook({ criteria: [first, aCriterion({ fact: 'insurance.isCurrent', equals: true })] })
    const reader = caseReader(
      toCaseFacts({
        'insurance.isCurrent': [
          { from: '2026-01-01', value: true },
          { from: '2027-05-01', value: false },
        ],
      }),
    )
    const gate = { clause: '第一条', text: '复核', recheck: ['rule'] }
    const context = { subjectId: 'self', spouseId: null, enterpriseId: null, controllerKey: null, received: [] }
    const on = (day: string) => recheck(rulebook, gate, reader, { day: day as PlainDate, context }).outcome
    expect([on('2027-04-30'), on('2027-05-01')]).toEqual(['met', 'notMet'])
  })
})

describe('which version is for whom (老人老办法)', () => {
  const since = (from: string, over: object) => ({
    rulebook: aRulebook({
      effectiveFrom: from,
      appliesWhen: aCriterion({ fact: 'insurance.firstLocalMonth', ...over }, { code: 'version' }),
    }),
  })
  const older = since('2020-01-01', { onOrBefore: '2022-12' })
  const newer = since('2023-01-01', { onOrAfter: '2023-01' })
  const context = { subjectId: 'self', spouseId: null, enterpriseId: null, controllerKey: null, received: [] }
  const select = (facts: Record<string, unknown>) =>
    selectVersion([older, newer], caseReader(toCaseFacts(facts)), { day: '2026-09-14' as PlainDate, context })

  it('is told by the month of first insurance, not by the day of filing', () => {
    expect(select({ 'insurance.firstLocalMonth': '2022-12' })).toEqual({ version: older, outcome: 'met' })
    expect(select({ 'insurance.firstLocalMonth': '2023-01' })).toEqual({ version: newer, outcome: 'met' })
  })

  it('is the newest of those that are for everybody', () => {
    const plain = (from: string) => ({ rulebook: aRulebook({ effectiveFrom: from }) })
    const versions = [plain('2024-01-01'), plain('2026-01-01'), plain('2025-01-01')]
    const selected = selectVersion(versions, caseReader({}), { day: '2026-09-14' as PlainDate, context })
    expect(selected.version?.rulebook.effectiveFrom).toBe('2026-01-01')
  })

  it('is not guessed when that month is unknown', () => {
    expect(select({})).toEqual({ version: null, outcome: 'unknown' })
  })

  it('makes the other version say no', () => {
    const assessment = assessOne(newer.rulebook, { facts: { 'insurance.firstLocalMonth': '2022-07' } })
    expect(outcomesOf(assessment)['version']).toBe('notMet')
  })
})
