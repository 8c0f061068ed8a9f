import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { aCriterion, aDocument, aPart, aSubsidy, aTier } from '../support/a-rulebook'

const faultsOf = (over: object) => {
  const parsed = parseRulebook(stringify(aDocument(over)))
  return parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path}: ${message}`)
}
const withTiers = (tests: readonly object[], part: object = {}) =>
  faultsOf({
    outcome: aSubsidy({
      parts: [
        aPart({
          tiers: tests.map((when, index) => aTier({ code: `t${index}`, text: `档${index + 1}`, when })),
          ...part,
        }),
      ],
    }),
  })

const years = (comparison: object) => ({ fact: 'employment.contractYears', ...comparison })
const level = (...oneOf: string[]) => ({ fact: 'person.educationLevel', oneOf })
const born = (comparison: object) => ({ fact: 'person.birthDate', ...comparison })
const TAKEN_BY = (text: string) => `的情形已全部包含在${text}里，永远轮不到它`

describe('a tier that an earlier one takes whole', () => {
  it.each([
    ['the same condition', [level('master'), level('master')]],
    ['fewer codes', [level('doctor', 'master'), level('master')]],
    ['one code of several', [level('doctor', 'master'), { fact: 'person.educationLevel', equals: 'doctor' }]],
    ['a higher floor', [years({ atLeast: '3年' }), years({ atLeast: '5年' })]],
    ['more than, just at the floor', [years({ atLeast: '3年' }), years({ moreThan: '2年' })]],
    ['a span within', [years({ atMost: '5年' }), years({ between: ['1年', '3年'] })]],
    ['an earlier day', [born({ onOrBefore: '1990-12-31' }), born({ onOrBefore: '1985-12-31' })]],
    ['a longer time held', [born({ heldFor: '20年' }), born({ heldFor: '30年' })]],
    ['a shorter time within', [born({ within: '30年' }), born({ within: '20年' })]],
    ['one more condition', [level('master'), { all: [level('master'), years({ atLeast: '3年' })] }]],
    [
      'each of its choices',
      [{ any: [level('master'), years({ atLeast: '3年' })] }, { any: [level('master'), years({ atLeast: '4年' })] }],
    ],
    [
      'a county under its prefecture',
      [
        { fact: 'person.originCode', oneOf: ['510700'] },
        { fact: 'person.originCode', equals: '510722' },
      ],
    ],
    ['known at all', [years({ exists: true }), years({ atLeast: '3年' })]],
    ['not the wider', [{ not: level('master') }, { not: level('master', 'doctor') }]],
  ])('%s', (_, tests) => {
    expect(withTiers(tests)).toEqual([
      expect.stringContaining(`outcome.parts[1].tiers[2].when: 「档2」${TAKEN_BY('「档1」')}`),
    ])
    expect(withTiers(tests, { combine: 'highest' })).toEqual([])
  })

  it('or several earlier ones together', () => {
    const tests = [years({ atLeast: '3年' }), years({ between: ['1年', '2年'] }), years({ between: ['2年', '4年'] })]
    expect(withTiers(tests)).toEqual([expect.stringContaining(`「档3」${TAKEN_BY('前面各档')}`)])
  })

  it('of a recognition', () => {
    const tiers = [level('doctor', 'master'), level('master')].map((when, index) => ({
      tier: 'AB'[index],
      clause: '第一条',
      text: `档${index + 1}`,
      when,
    }))
    const outcome = { kind: 'recognition', validYears: 3, validityClause: '第一条', tiers }
    expect(faultsOf({ outcome })).toEqual([
      expect.stringContaining(`outcome.tiers[2].when: 「档2」${TAKEN_BY('「档1」')}`),
    ])
  })
})

describe('a tier that somebody still comes to', () => {
  it.each([
    ['more codes', [level('master'), level('doctor', 'master')]],
    ['a lower floor', [years({ atLeast: '5年' }), years({ atLeast: '3年' })]],
    ['the floor itself', [years({ moreThan: '3年' }), years({ atLeast: '3年' })]],
    ['one day more', [born({ onOrBefore: '1990-12-31' }), born({ onOrBefore: '1991-01-01' })]],
    ['another fact', [years({ atLeast: '3年' }), level('master')]],
    ['a gap between', [years({ atMost: '2年' }), years({ atLeast: '4年' }), years({ between: ['1年', '5年'] })]],
    ['one condition fewer', [{ all: [level('master'), years({ atLeast: '3年' })] }, level('master')]],
    [
      'read on another day',
      [
        { fact: 'person.ageYears', atMost: 40, asOf: { fact: 'employment.hiredOn' } },
        { fact: 'person.ageYears', atMost: 35 },
      ],
    ],
    ['not the narrower', [{ not: level('master', 'doctor') }, { not: level('master') }]],
  ])('%s', (_, tests) => {
    expect(withTiers(tests)).toEqual([])
  })
})

describe('a tier that takes everybody', () => {
  it.each([
    ['not less than none', years({ atLeast: '0年' })],
    ['yes or no', { any: [true, false].map((equals) => ({ fact: 'employment.isCurrent', equals })) }],
    ['below and from', { any: [years({ lessThan: '3年' }), years({ atLeast: '3年' })] }],
    ['it or not it', { any: [level('master'), { not: level('master') }] }],
  ])('must come last: %s', (_, when) => {
    expect(withTiers([when, level('master')])).toEqual([
      expect.stringContaining('outcome.parts[1].tiers[1]: 「档1」的条件总是成立，排在它后面的档次永远轮不到'),
    ])
    expect(withTiers([level('master'), when])).toEqual([])
  })
})

describe('conditions that contradict one another', () => {
  it.each([
    [
      { fact: 'person.ageYears', atMost: 35 },
      { fact: 'person.ageYears', moreThan: 35 },
    ],
    [level('master'), level('doctor')],
    [years({ lessThan: '3年' }), { all: [years({ atLeast: '3年' }), level('master')] }],
  ])('%j', (one, other) => {
    const criteria = [aCriterion(one), aCriterion(other, { code: 'second' })]
    expect(faultsOf({ criteria })[0]).toContain('两处要求不可能同时成立')
    expect(withTiers([{ all: [one, other] }])[0]).toContain('「档1」的条件对')
  })

  it('may hold at two different times, or for two honours', () => {
    const early = aCriterion({ fact: 'person.ageYears', atMost: 35 }, { asOf: { fact: 'employment.hiredOn' } })
    const late = aCriterion({ fact: 'person.ageYears', atLeast: 40 }, { code: 'second' })
    expect(faultsOf({ criteria: [early, late] })).toEqual([])
    const honour = (code: string) => aCriterion({ fact: 'honour.levels', oneOf: [code] }, { code })
    expect(faultsOf({ criteria: [honour('national'), honour('county')] })).toEqual([])
  })
})

describe('a time that never comes to its end', () => {
  const monthly = (atMost: string) =>
    faultsOf({
      outcome: aSubsidy({
        parts: [
          aPart({
            per: 'month',
            periods: { clause: '第一条', text: '期限', atMost },
            schedule: { kind: 'monthly', clause: '第一条' },
          }),
        ],
      }),
    })

  it('is refused beyond fifty years, and at none', () => {
    expect(monthly('50年')).toEqual([])
    expect(monthly('601个月')).toEqual([expect.stringContaining('期限超过 50 年，等于没有尽头')])
    expect(monthly('9999年')).toEqual([expect.stringContaining('期限超过 50 年')])
    expect(monthly('0个月')).toEqual([expect.stringContaining('期数至少为 1')])
  })

  it('so that a payment is never due', () => {
    const schedule = { kind: 'once', clause: '第一条', afterMonths: '900年' }
    expect(faultsOf({ outcome: aSubsidy({ parts: [aPart({ schedule })] }) })).not.toEqual([])
  })
})

it('a second spouse is not paid in full, or more', () => {
  const household = (share: string) =>
    faultsOf({
      outcome: aSubsidy({
        household: { code: 'both', clause: '第一条', text: '夫妻', kind: 'oneFullOtherShare', share },
      }),
    })
  expect(household('50%')).toEqual([])
  expect(household('100%')).toEqual([expect.stringContaining('另一方的比例要小于 100%')])
})
