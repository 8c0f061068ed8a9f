import { describe, expect, it } from 'vitest'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { throughGates } from '@/lib/policy/engine/through-gates'
import {
  aPart,
  aRulebook,
  aSubsidy,
  aTier,
  ALL_COUNTY,
  anAward,
  assessOne,
  grantOf,
  outcomesOf,
} from '../support/a-rulebook'

const CLAUSE = '第一条'
const paying = (part: object, over: object = {}) => aRulebook({ outcome: aSubsidy({ parts: [aPart(part)], ...over }) })
const sentence = (code: string) => ({ code, clause: CLAUSE, text: code })
const yuan = (amount: number) => amount * 100
const day = (text: string) => text as PlainDate

describe('periods claimed in cycles', () => {
  const part = {
    per: 'month',
    tiers: [aTier({ pay: '1000元' })],
    periods: {
      clause: CLAUSE,
      text: '每年申领',
      atMost: '36个月',
      of: 'insurance.monthsTotal',
      perClaim: '12个月',
      within: '5年',
    },
  }
  const rulebook = paying(part, { stacking: [{ ...sentence('carried'), kind: 'monthsCarried' }] })
  const claim = (months: number, total: number, on = '2026-09-14', first = '2025-09-14') =>
    assessOne(rulebook, {
      facts: { 'insurance.monthsTotal': total },
      day: on,
      received: months === 0 ? [] : [anAward({ yuan: months * 1000, months, grantedOn: day(first) })],
    })

  it.each([
    ['less than a cycle', 0, 11, 11],
    ['a whole cycle', 0, 12, 12],
    ['no more than a cycle', 0, 13, 12],
    ['only what earlier claims left', 12, 21, 9],
    ['the last cycle, cut by the most', 30, 60, 6],
  ])('pays %s: %d taken of %d give %d', (_, taken, total, months) => {
    expect(grantOf(claim(taken, total)).months).toBe(months)
  })

  it('pays nothing once all is taken, or nothing new was paid in', () => {
    expect(outcomesOf(claim(36, 60))).toMatchObject({ carried: 'notMet' })
    expect(outcomesOf(claim(12, 12))).toMatchObject({ carried: 'notMet' })
  })

  it('ends with the window, its last day included', () => {
    expect(grantOf(claim(12, 40, '2030-09-14')).months).toBe(12)
    expect(outcomesOf(claim(12, 40, '2030-09-15'))).toMatchObject({ carried: 'notMet' })
    expect(grantOf(claim(12, 40, '2029-02-28', '2024-02-29')).months).toBe(12)
    expect(outcomesOf(claim(12, 40, '2029-03-01', '2024-02-29'))).toMatchObject({ carried: 'notMet' })
  })
})

describe('periods of a tier', () => {
  const tiers = [
    aTier({
      code: 'doctor',
      when: { fact: 'person.educationLevel', equals: 'doctor' },
      pay: '100元',
      periods: { clause: CLAUSE, text: '5 年', atMost: '5年' },
    }),
    aTier({ pay: '100元' }),
  ]
  const stream = { per: 'month', schedule: { kind: 'monthly', clause: CLAUSE } }

  it('stand in place of the part’s', () => {
    const rulebook = paying({ ...stream, tiers, periods: { clause: CLAUSE, text: '3 年', atMost: '3年' } })
    const months = (code: string) => grantOf(assessOne(rulebook, { facts: { 'person.educationCode': code } })).months
    expect([months('11'), months('14')]).toEqual([60, 36])
  })

  it('count years of a part by the year', () => {
    const yearly = { per: 'year', schedule: { kind: 'yearly', clause: CLAUSE }, tiers: tiers.slice(0, 1) }
    const grant = grantOf(assessOne(paying(yearly), { facts: { 'person.educationCode': '11' } }))
    expect(grant.instalments).toHaveLength(5)
  })
})

describe('a choice of form', () => {
  const parts = [
    aPart({ code: 'living', name: '生活补贴', option: 'living', tiers: [aTier({ pay: '9万元' })] }),
    aPart({ code: 'purchase', name: '购房补贴', option: 'homePurchase', tiers: [aTier({ pay: '10万元' })] }),
    aPart({ code: 'extra', name: '加发', tiers: [aTier({ pay: '1万元' })] }),
  ]
  const rulebook = aRulebook({
    outcome: aSubsidy({ parts, choice: { clause: CLAUSE, text: '择一', fact: 'award.formCode' } }),
  })

  it('pays what is chosen and what does not depend on it', () => {
    const paid = (form: string) => grantOf(assessOne(rulebook, { facts: { 'award.formCode': form } })).amountFen
    expect([paid('living'), paid('homePurchase'), paid('rent')]).toEqual([10_000_000, 11_000_000, 1_000_000])
  })

  it('asks for it, says what each gives, and hopes for the best one, not for both', () => {
    const assessment = assessOne(rulebook)
    expect(assessment).toMatchObject({
      verdict: 'needsEvidence',
      missing: [
        {
          fact: 'award.formCode',
          how: '请选择“申领方式”：生活补贴 90,000.00 元，或购房补贴 100,000.00 元',
        },
      ],
      expected: { amountFen: yuan(110_000) },
    })
  })
})

describe('instalments', () => {
  const planned = (pay: string, instalments: object[], over: object = {}) =>
    paying({ tiers: [aTier({ pay })], schedule: { kind: 'instalments', clause: CLAUSE, instalments, ...over } })
  const milestone = [
    { fixed: '100万元' },
    { weight: 1, startFrom: { fact: 'project.plannedEndOn' }, afterMonths: '1个月' },
  ]
  const amounts = (pay: string) =>
    grantOf(assessOne(planned(pay, milestone), { facts: { 'project.plannedEndOn': '2028-01-31' } })).instalments.map(
      ({ amountFen, dueOn }) => [amountFen / 100, dueOn],
    )

  it('of a fixed sum come first, the rest at its milestone', () => {
    expect(amounts('300万元')).toEqual([
      [1_000_000, '2026-09-14'],
      [2_000_000, '2028-02-29'],
    ])
    expect(amounts('1000000.01元').at(-1)).toEqual([0.01, '2028-02-29'])
    expect(amounts('100万元')).toEqual([[1_000_000, '2026-09-14']])
    expect(amounts('99.99万元')).toEqual([[999_900, '2026-09-14']])
  })

  it('wait for the day of a milestone nobody knows', () => {
    expect(assessOne(planned('300万元', milestone))).toMatchObject({
      verdict: 'needsEvidence',
      missing: [{ fact: 'project.plannedEndOn' }],
      expected: { amountFen: yuan(3_000_000) },
    })
  })

  it('are one where early payment holds from the start, and wait where that is unknown', () => {
    const early = {
      clause: CLAUSE,
      text: '有房的一次性',
      when: { fact: 'housing.ownsHomeInCounty', equals: true },
    }
    const rulebook = planned('10万元', [{ weight: 1 }, { weight: 1, afterMonths: '1年' }], { early })
    const parts = (owns: boolean) =>
      grantOf(assessOne(rulebook, { facts: { 'housing.ownsHomeInCounty': owns } })).instalments.length
    expect([parts(true), parts(false)]).toEqual([1, 2])
    expect(assessOne(rulebook).verdict).toBe('needsEvidence')
    const sentences = describeRulebook(rulebook).flatMap((section) => section.sentences)
    expect(sentences.some(({ text }) => text === '有房的一次性')).toBe(true)
  })
})

describe('gates', () => {
  const gate = (ends: boolean) => ({
    clause: CLAUSE,
    text: '考核',
    recheck: ['rule'],
    ...(ends ? { ends: true as const } : {}),
  })
  const stream = (ends: boolean) =>
    grantOf(
      assessOne(
        paying({
          per: 'month',
          tiers: [aTier({ pay: '300元' })],
          periods: { clause: CLAUSE, text: '6 个月', atMost: '6个月' },
          schedule: { kind: 'monthly', clause: CLAUSE, gate: gate(ends) },
        }),
      ),
    ).instalments

  it('that fail skip one payment, or end the award where they say so', () => {
    const answer = (_: unknown, { number }: { number: number }) => (number === 3 ? 'notMet' : 'met')
    expect(throughGates(stream(false), answer).map(({ number }) => number)).toEqual([1, 2, 4, 5, 6])
    expect(throughGates(stream(true), answer).map(({ number }) => number)).toEqual([1, 2])
  })

  it('that are not settled hold back and end nothing', () => {
    const answer = (_: unknown, { number }: { number: number }) => (number === 3 ? 'unknown' : 'met')
    expect(throughGates(stream(true), answer).map(({ number }) => number)).toEqual([1, 2, 4, 5, 6])
  })

  it('stand before the first payment of a stream that begins later', () => {
    const later = (afterMonths: string) =>
      grantOf(
        assessOne(
          paying({
            per: 'month',
            tiers: [aTier({ pay: '300元' })],
            periods: { clause: CLAUSE, text: '6 个月', atMost: '6个月' },
            schedule: { kind: 'monthly', clause: CLAUSE, afterMonths, gate: gate(false) },
          }),
        ),
      ).instalments[0]?.gate?.text ?? null
    expect([later('1个月'), later('2个月')]).toEqual([null, '考核'])
  })
})

describe('what a higher level paid', () => {
  const rulebook = paying(
    { tiers: [aTier({ pay: '50万元' })] },
    { stacking: [{ ...sentence('top'), kind: 'topUp', paid: 'award.upperPaidFen' }] },
  )
  const left = (paid: string) => grantOf(assessOne(rulebook, { facts: { 'award.upperPaidFen': paid } })).amountFen

  it('is taken off, to the fen', () => {
    expect([left('0元'), left('30万元'), left('499999.99元')]).toEqual([50_000_000, 20_000_000, 1])
    expect(outcomesOf(assessOne(rulebook, { facts: { 'award.upperPaidFen': '50万元' } }))).toMatchObject({
      top: 'notMet',
    })
  })

  it('has to be told', () => {
    expect(assessOne(rulebook)).toMatchObject({
      verdict: 'needsEvidence',
      missing: [{ fact: 'award.upperPaidFen' }],
      expected: { amountFen: yuan(500_000) },
    })
  })
})

describe('funders by parts', () => {
  it('two of three and one of three sum to the whole', () => {
    const lines = [
      { funder: 'city', parts: 2 },
      { funder: 'county', parts: 1 },
    ]
    const part = { tiers: [aTier({ pay: '100元' })], funding: [{ clause: CLAUSE, lines }] }
    expect(grantOf(assessOne(paying(part))).funding).toEqual([
      { funder: 'county', amountFen: 3_333 },
      { funder: 'city', amountFen: 6_667 },
    ])
  })
})

describe('a percentage of a sum that is itself limited', () => {
  const pay = { percent: '70%', of: { min: [{ amountOf: 'loan.principalLossFen' }, '1000万元'] } }
  const rulebook = paying({ tiers: [aTier({ pay })], funding: ALL_COUNTY })
  const paid = (loss: string) => grantOf(assessOne(rulebook, { facts: { 'loan.principalLossFen': loss } })).amountFen

  it.each([
    ['300万元', 2_100_000],
    ['1000万元', 7_000_000],
    ['1000.01万元', 7_000_000],
    ['999.99万元', 6_999_930],
  ])('of %s is %d', (loss, amount) => {
    expect(paid(loss)).toBe(yuan(amount))
  })
})
