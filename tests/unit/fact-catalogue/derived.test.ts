import { describe, expect, it } from 'vitest'
import type { FactKey, FactReader, FactValue } from '@/lib/fact/catalogue'
import { contractYearsOf, withDerivedFacts } from '@/lib/fact/catalogue/derived'
import { isSameOrUnder } from '@/lib/fact/catalogue/code-label'
import type { PlainDate } from '@/lib/kernel/plain-date'

const day = (text: string) => text as PlainDate

const readerOf = (facts: Partial<Record<FactKey, FactValue>>, pending: readonly FactKey[] = []): FactReader =>
  withDerivedFacts({
    read: (key) => ({ value: facts[key] ?? null, source: '登记信息', since: null, pending: pending.includes(key) }),
  })

const derive = (key: FactKey, facts: Partial<Record<FactKey, FactValue>>, on = '2026-09-14') =>
  readerOf(facts).read(key, day(on)).value

describe('education', () => {
  it.each([
    ['11', 'doctor'],
    ['12', 'uncompleted'],
    ['14', 'master'],
    ['15', 'uncompleted'],
    ['16', 'uncompleted'],
    ['21', 'bachelor'],
    ['22', 'uncompleted'],
    ['31', 'college'],
    ['20', null],
    ['99', null],
  ])('GB/T 4658 %s is %s: 结业 and 肄业 are not 毕业', (code, level) => {
    expect(derive('person.educationLevel', { 'person.educationCode': code })).toBe(level)
  })

  it.each([
    ['1', 'honorary'],
    ['208', 'doctor'],
    ['3', 'master'],
    ['408', 'bachelor'],
  ])('GB/T 6864 %s is %s: an honorary doctorate is no doctorate', (code, level) => {
    expect(derive('person.degreeLevel', { 'person.degreeCode': code })).toBe(level)
  })
})

it.each([
  ['081', 'senior'],
  ['082', 'deputySenior'],
  ['none', 'none'],
  ['999', null],
])('a title of GB/T 8561 %s is %s', (code, level) => {
  expect(derive('person.titleLevel', { 'person.titleCode': code })).toBe(level)
})

describe('the years of a contract', () => {
  it.each([
    ['2026-01-01', '2028-12-31', 3],
    ['2026-01-01', '2028-12-30', 2],
    ['2025-03-01', '2028-02-29', 3],
    ['2025-03-01', '2028-02-28', 2],
    ['2024-02-29', '2027-02-27', 3],
    ['2026-01-01', '2025-12-31', 0],
  ])('%s to %s are %d', (from, to, years) => {
    expect(contractYearsOf(day(from), day(to))).toBe(years)
  })

  it('without a fixed end are more than any policy asks', () => {
    expect(contractYearsOf(day('2026-01-01'), day('9999-12-31'))).toBeGreaterThan(100)
  })
})

describe('a derived fact', () => {
  it('depends on the day it is read', () => {
    const birth = { 'person.birthDate': '1990-09-14' } as const
    expect(['2026-09-13', '2026-09-14'].map((on) => derive('person.ageYears', birth, on))).toEqual([35, 36])
    expect(derive('employment.serviceMonths', { 'employment.hiredOn': '2026-08-31' }, '2026-09-30')).toBe(1)
  })

  it('is unknown while a part of it is', () => {
    expect(derive('employment.contractYears', { 'employment.contractFrom': '2026-01-01' })).toBeNull()
  })

  it('is pending while a part of it is, and names its sources once', () => {
    const facts = { 'employment.contractFrom': '2026-01-01', 'employment.contractTo': '2028-12-31' }
    expect(readerOf(facts, ['employment.contractTo']).read('employment.contractYears', day('2026-09-14'))).toEqual({
      value: 3,
      source: '登记信息',
      since: null,
      pending: true,
    })
  })
})

describe('codes that lie under others', () => {
  it.each([
    ['GB/T 4754', '6621', '66', true],
    ['GB/T 4754', '4420', '442', true],
    ['GB/T 4754', '4430', '442', false],
    ['GB/T 2260', '510799', '510700', true],
    ['GB/T 2260', '510799', '510000', true],
    ['GB/T 2260', '510799', '511900', false],
    ['schoolTier', 'project211', 'project', false],
  ] as const)('%s: %s under %s is %s', (list, code, above, is) => {
    expect(isSameOrUnder(list, code, above)).toBe(is)
  })
})
