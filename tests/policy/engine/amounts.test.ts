import { describe, expect, it } from 'vitest'
import { aPart, aRulebook, aSubsidy, aTier, anAward, assessOne, grantOf, outcomesOf } from '../support/a-rulebook'

const CLAUSE = '第一条'
const paying = (part: object, over: object = {}) => aRulebook({ outcome: aSubsidy({ parts: [aPart(part)], ...over }) })
const sentence = (code: string) => ({ code, clause: CLAUSE, text: code })
const yuan = (amount: number) => amount * 100
const master = { fact: 'person.educationLevel', equals: 'master' }

describe('tiers', () => {
  const tiers = [
    aTier({ code: 'senior', pay: '2万元', when: { fact: 'person.titleLevel', equals: 'senior' } }),
    aTier({ code: 'master', pay: '5万元', when: master }),
  ]
  const both = { 'person.titleCode': '081', 'person.educationCode': '14' }

  it.each([
    ['firstMatch', 20_000],
    ['highest', 50_000],
    ['sum', 70_000],
  ])('%s of two that match gives %d', (combine, amount) => {
    expect(grantOf(assessOne(paying({ combine, tiers }), { facts: both })).amountFen).toBe(yuan(amount))
  })

  it('an unknown tier above stands in the way, one below does not', () => {
    const owner = aTier({ code: 'owner', pay: '2万元', when: { fact: 'housing.isFirstHome', equals: true } })
    const [, second = owner] = tiers
    const facts = { 'person.educationCode': '14' }
    expect(assessOne(paying({ tiers: [owner, second] }), { facts })).toMatchObject({
      verdict: 'needsEvidence',
      missing: [{ fact: 'housing.isFirstHome' }],
      expected: { amountFen: yuan(50_000) },
    })
    expect(grantOf(assessOne(paying({ tiers: [second, owner] }), { facts })).amountFen).toBe(yuan(50_000))
  })
})

describe('expressions', () => {
  const money = { 'employment.annualPayFen': '333.33元', 'housing.priceFen': '1000元', 'employment.serviceMonths': 0 }

  it.each([
    ['a fact itself', { amountOf: 'housing.priceFen' }, 100_000],
    ['a percentage, dropped to the fen', { percent: '50%', of: 'employment.annualPayFen' }, 16_666],
    ['a percentage, rounded half up', { percent: '50%', of: 'employment.annualPayFen', rounding: 'halfUp' }, 16_667],
    ['a percentage of two places', { percent: '33.33%', of: 'housing.priceFen' }, 33_330],
    ['the lower', { min: ['300元', { amountOf: 'housing.priceFen' }] }, 30_000],
    ['the higher', { max: ['300元', { amountOf: 'housing.priceFen' }] }, 100_000],
    ['a sum', { sum: ['300元', '0.5元'] }, 30_050],
  ])('%s', (_, pay, fen) => {
    const facts = {
      'employment.annualPayFen': money['employment.annualPayFen'],
      'housing.priceFen': money['housing.priceFen'],
    }
    expect(grantOf(assessOne(paying({ tiers: [aTier({ pay })] }), { facts })).amountFen).toBe(fen)
  })

  const perHead = { each: '2000元', of: 'insurance.monthsTotal', over: 30 }
  it.each([
    [31, 2_000],
    [48, 36_000],
    [1_100, 2_000_000],
  ])('so much for each over 30, at most 200 万: %d give %d', (count, amount) => {
    const part = { tiers: [aTier({ pay: perHead, atMost: { clause: CLAUSE, amount: '200万元' } })] }
    expect(grantOf(assessOne(paying(part), { facts: { 'insurance.monthsTotal': count } })).amountFen).toBe(yuan(amount))
  })

  it.each([29, 30])('%d, not over the threshold, is nothing to grant', (count) => {
    const assessment = assessOne(paying({ tiers: [aTier({ pay: perHead })] }), {
      facts: { 'insurance.monthsTotal': count },
    })
    expect(outcomesOf(assessment)).toMatchObject({ amount: 'notMet' })
  })

  it('a floor lifts what falls short of it', () => {
    const tier = aTier({
      pay: { percent: '10%', of: 'housing.priceFen' },
      atLeast: { clause: CLAUSE, amount: '500元' },
    })
    const grant = grantOf(assessOne(paying({ tiers: [tier] }), { facts: { 'housing.priceFen': '1000元' } }))
    expect(grant.amountFen).toBe(yuan(500))
    expect(grant.steps.map((step) => step.kind)).toEqual(['base', 'floor'])
  })
})

describe('modifiers', () => {
  const raise = {
    ...sentence('raise'),
    when: { fact: 'person.schoolTierCode', equals: 'doubleFirstUniversity' },
    by: { raise: '50%' },
  }
  const monthly = {
    per: 'month',
    tiers: [aTier({ pay: '2000元', when: master }), aTier({ code: 'other', pay: '1000元' })],
    modifiers: [raise],
    periods: { clause: CLAUSE, text: '3 年', atMost: '3年' },
    schedule: { kind: 'monthly', clause: CLAUSE },
  }

  it('a double first-class master of Dongying: 2000 × 1.5 × 36 = 108,000', () => {
    const facts = { 'person.educationCode': '14', 'person.schoolTierCode': 'doubleFirstUniversity' }
    const grant = grantOf(assessOne(paying(monthly), { facts }))
    expect(grant.amountFen).toBe(yuan(108_000))
    expect(grant.instalments).toHaveLength(36)
    expect(grant.instalments.map((one) => one.months)).toEqual(Array(36).fill(1))
  })

  it('reaches only the tiers it names', () => {
    const part = { ...monthly, modifiers: [{ ...raise, tiers: ['other'] }] }
    const facts = { 'person.educationCode': '14', 'person.schoolTierCode': 'doubleFirstUniversity' }
    expect(grantOf(assessOne(paying(part), { facts })).amountFen).toBe(yuan(72_000))
  })

  it('leaves the amount open while its condition is unknown', () => {
    expect(assessOne(paying(monthly), { facts: { 'person.educationCode': '14' } })).toMatchObject({
      verdict: 'needsEvidence',
      expected: { amountFen: yuan(108_000) },
    })
  })
})

describe('periods and instalments', () => {
  it('pays the months that a fact counts, never more than the most', () => {
    const part = {
      per: 'month',
      tiers: [aTier({ pay: '2000元' })],
      periods: { clause: CLAUSE, text: '按实缴月数', atMost: '12个月', of: 'insurance.monthsTotal' },
    }
    const months = (count: number) => grantOf(assessOne(paying(part), { facts: { 'insurance.monthsTotal': count } }))
    expect([11, 12, 13].map((count) => months(count).amountFen)).toEqual([2_200_000, 2_400_000, 2_400_000])
    expect(months(11)).toMatchObject({ months: 11, instalments: [{ months: 11 }] })
  })

  it('end of service: 2 万 after probation, 8 万 after sixty months', () => {
    const gate = { clause: CLAUSE, text: '考察合格', recheck: ['rule'] }
    const schedule = {
      kind: 'instalments',
      clause: CLAUSE,
      startFrom: { fact: 'employment.hiredOn' },
      instalments: [
        { weight: 2, afterMonths: '12个月' },
        { weight: 8, afterMonths: '60个月', gate },
      ],
    }
    const grant = grantOf(
      assessOne(paying({ tiers: [aTier({ pay: '10万元' })], schedule }), {
        facts: { 'employment.hiredOn': '2024-02-29' },
      }),
    )
    expect(
      grant.instalments.map(({ number, dueOn, amountFen, gate: at }) => [number, dueOn, amountFen, at?.text ?? null]),
    ).toEqual([
      [1, '2025-02-28', yuan(20_000), null],
      [2, '2029-02-28', yuan(80_000), '考察合格'],
    ])
  })

  it('does not plan from a day that is unknown', () => {
    const schedule = { kind: 'once', clause: CLAUSE, startFrom: { fact: 'employment.hiredOn' } }
    expect(assessOne(paying({ schedule }))).toMatchObject({
      verdict: 'needsEvidence',
      missing: [{ fact: 'employment.hiredOn' }],
    })
  })

  it('splits what does not divide so that the parts sum to the whole', () => {
    const schedule = {
      kind: 'instalments',
      clause: CLAUSE,
      instalments: [{ weight: 1 }, { weight: 1, afterMonths: '1年' }, { weight: 1, afterMonths: '2年' }],
    }
    const grant = grantOf(assessOne(paying({ tiers: [aTier({ pay: '100元' })], schedule })))
    expect(grant.instalments.map((one) => one.amountFen)).toEqual([3_334, 3_333, 3_333])
  })

  it('gives every half year its months, and what does not divide adds up to all of them', () => {
    const halfYears = (count: number, months: string) => {
      const instalments = Array.from({ length: count }, (_, index) => ({
        weight: 1,
        afterMonths: `${6 * (index + 1)}个月`,
      }))
      const periods = { clause: CLAUSE, text: months, atMost: months }
      const schedule = { kind: 'instalments', clause: CLAUSE, instalments }
      return grantOf(assessOne(paying({ per: 'month', tiers: [aTier({ pay: '3000元' })], periods, schedule })))
    }
    const five = halfYears(10, '60个月')
    expect(five).toMatchObject({ amountFen: yuan(180_000), months: 60 })
    expect(five.instalments.map(({ amountFen, months }) => [amountFen, months])).toEqual(
      Array(10).fill([yuan(18_000), 6]),
    )
    const uneven = halfYears(3, '10个月')
    expect(uneven.months).toBe(10)
    expect(uneven.instalments.map(({ months }) => months)).toEqual([4, 3, 3])
    const whole = { kind: 'instalments', clause: CLAUSE, instalments: [{ weight: 1, afterMonths: '6个月' }] }
    expect(grantOf(assessOne(paying({ schedule: whole }))).months).toBeNull()
  })

  it('only the first payment of a stream goes without its gate', () => {
    const gate = { clause: CLAUSE, text: '复核', recheck: ['rule'] }
    const part = {
      per: 'year',
      periods: { clause: CLAUSE, text: '3 年', atMost: '3年' },
      schedule: { kind: 'yearly', clause: CLAUSE, gate },
    }
    const grant = grantOf(assessOne(paying(part)))
    expect(grant.instalments.map((one) => one.gate?.text ?? null)).toEqual([null, '复核', '复核'])
  })

  it('a stream brought down by what was received stops earlier', () => {
    const part = {
      per: 'month',
      tiers: [aTier({ pay: '1000元' })],
      periods: { clause: CLAUSE, text: '12 个月', atMost: '12个月' },
      schedule: { kind: 'monthly', clause: CLAUSE },
    }
    const stacking = [{ ...sentence('net'), kind: 'netOff', of: { categories: ['rent'] } }]
    const received = [anAward({ itemCode: 'RENT-01', category: 'rent', yuan: 2_500 })]
    const grant = grantOf(assessOne(paying(part, { stacking }), { received }))
    expect(grant.instalments.map((one) => one.amountFen)).toEqual([...Array<number>(9).fill(yuan(1_000)), yuan(500)])
  })
})

describe('funders', () => {
  const funded = (lines: object[], pay: string) => {
    const part = { tiers: [aTier({ pay })], funding: [{ clause: CLAUSE, lines }] }
    return grantOf(assessOne(paying(part))).funding.map(({ funder, amountFen }) => [funder, amountFen])
  }

  it('share an odd fen without losing it', () => {
    const lines = [
      { funder: 'employer', share: '50%' },
      { funder: 'county', share: '50%' },
    ]
    expect(funded(lines, '0.01元')).toEqual([['employer', 1]])
    expect(funded(lines, '0.03元')).toEqual([
      ['county', 1],
      ['employer', 2],
    ])
  })

  it('bear a fixed sum first, the rest after', () => {
    const lines = [
      { funder: 'city', fixed: '750元' },
      { funder: 'county', rest: true },
    ]
    expect(funded(lines, '2500元')).toEqual([
      ['county', yuan(1_750)],
      ['city', yuan(750)],
    ])
    expect(funded(lines, '500元')).toEqual([['city', yuan(500)]])
  })
})
