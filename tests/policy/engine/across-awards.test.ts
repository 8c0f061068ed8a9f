import { describe, expect, it } from 'vitest'
import {
  aCriterion,
  aPart,
  aRulebook,
  aSubsidy,
  aTier,
  anAward,
  assessOne,
  grantOf,
  outcomesOf,
} from '../support/a-rulebook'

const CLAUSE = '第一条'
const paying = (part: object, over: object = {}) => aRulebook({ outcome: aSubsidy({ parts: [aPart(part)], ...over }) })
const ruled = (over: object) => aRulebook({ outcome: aSubsidy(over) })
const sentence = (code: string) => ({ code, clause: CLAUSE, text: code })
const yuan = (amount: number) => amount * 100
const bachelor = { fact: 'person.educationLevel', equals: 'bachelor' }
const master = { fact: 'person.educationLevel', equals: 'master' }

describe('earlier awards', () => {
  it('highestOnly pays only what goes beyond them', () => {
    const rulebook = ruled({
      stacking: [{ ...sentence('highest'), kind: 'highestOnly', of: { categories: ['living'] } }],
    })
    const earlier = (amount: number) => [anAward({ itemCode: 'OTHER', yuan: amount, paidYuan: 0 })]
    expect(grantOf(assessOne(rulebook, { received: earlier(4_000) })).amountFen).toBe(yuan(6_000))
    expect(outcomesOf(assessOne(rulebook, { received: earlier(10_000) }))['highest']).toBe('notMet')
  })

  it('of somebody else do not count', () => {
    const rulebook = ruled({ stacking: [{ ...sentence('once'), kind: 'atMostTimes', times: 1, per: 'lifetime' }] })
    expect(grantOf(assessOne(rulebook, { received: [anAward({ yuan: 1, subjectId: 'other' })] })).amountFen).toBe(
      yuan(10_000),
    )
    expect(outcomesOf(assessOne(rulebook, { received: [anAward({ yuan: 1 })] }))['once']).toBe('notMet')
  })

  it.each([
    [12, 20_000],
    [13, 10_000],
  ])('of %d months leave %d of three yearly payments: a begun year is used', (months, left) => {
    const part = {
      per: 'year',
      periods: { clause: CLAUSE, text: '3 年', atMost: '3年' },
      schedule: { kind: 'yearly', clause: CLAUSE },
    }
    const stacking = [{ ...sentence('carried'), kind: 'monthsCarried' }]
    const received = [anAward({ yuan: 1, months })]
    expect(grantOf(assessOne(paying(part, { stacking }), { received })).amountFen).toBe(yuan(left))
  })

  it('are facts too, of the day on which they are read', () => {
    const rule = (asOf: string) =>
      aRulebook({ criteria: [aCriterion({ fact: 'received.livingFen', moreThan: '0元', asOf: { day: asOf } })] })
    const received = [anAward({ yuan: 100, grantedOn: '2026-03-01' as never })]
    const on = (day: string) => outcomesOf(assessOne(rule(day), { received }))['rule']
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['notMet', 'met'])
  })

  it('are told by name, with what was paid of them', () => {
    const rulebook = ruled({ stacking: [{ ...sentence('net'), kind: 'netOff', of: { items: ['RENT-01'] } }] })
    const received = [
      anAward({ itemCode: 'RENT-01', title: '租房补贴', category: 'rent', yuan: 9_000, paidYuan: 2_000 }),
    ]
    const finding = assessOne(rulebook, { received }).findings.find((one) => one.code === 'net')
    expect(finding?.note).toBe('扣减已享受 2,000.00 元（2026-03-01 核准租房补贴 9,000.00 元，已领 2,000.00 元）')
  })
})

describe('spouses', () => {
  const tiers = [
    aTier({ code: 'master', pay: '15万元', when: master }),
    aTier({ code: 'bachelor', pay: '6万元', when: bachelor }),
  ]
  const half = paying({ tiers }, { household: { ...sentence('household'), kind: 'oneFullOtherShare', share: '50%' } })
  const wife = { 'person.educationCode': '14' }
  const husband = { 'person.educationCode': '21' }
  const spouses = (facts: object, yuanBefore: number) =>
    assessOne(half, {
      facts: { ...facts },
      spouseId: 'spouse',
      received: [anAward({ subjectId: 'spouse', yuan: yuanBefore })],
    })

  it('the first claims in full, the second half: 15 + 3 and 6 + 7.5', () => {
    expect(grantOf(assessOne(half, { facts: wife, spouseId: 'spouse' })).amountFen).toBe(yuan(150_000))
    expect(grantOf(spouses(husband, 150_000)).amountFen).toBe(yuan(30_000))
    expect(grantOf(spouses(wife, 60_000)).amountFen).toBe(yuan(75_000))
  })

  it('one only bars the second', () => {
    const one = ruled({ household: { ...sentence('household'), kind: 'oneOnly' } })
    const received = [anAward({ subjectId: 'spouse', yuan: 1 })]
    expect(outcomesOf(assessOne(one, { spouseId: 'spouse', received }))['household']).toBe('notMet')
    expect(outcomesOf(assessOne(one, { spouseId: null, received }))['household']).toBe('met')
  })
})

describe('ceilings', () => {
  const capped = (scope: string, limit: string) => ruled({ caps: [{ ...sentence('cap'), scope, limit }] })

  it.each([
    ['award', '8000元', 8_000],
    ['person', '8000元', 7_000],
    ['household', '8000元', 5_000],
    ['enterpriseYear', '8000元', 4_000],
    ['controllerYear', '8000元', 3_000],
  ])('of one %s at %s leave %d', (scope, limit, left) => {
    const received = [
      anAward({ yuan: 1_000 }),
      anAward({ subjectId: 'spouse', yuan: 2_000, enterpriseId: 'elsewhere' }),
      anAward({ subjectId: 'other', yuan: 3_000, controllerKey: 'group' }),
      anAward({ subjectId: 'other', yuan: 2_000, enterpriseId: 'sister', controllerKey: 'group' }),
      anAward({ subjectId: 'other', yuan: 5_000, grantedOn: '2025-12-31' as never, controllerKey: 'group' }),
    ]
    const situation = { received, spouseId: 'spouse', controllerKey: 'group' }
    expect(grantOf(assessOne(capped(scope, limit), situation)).amountFen).toBe(yuan(left))
  })

  it('of an enterprise cannot be told without one', () => {
    const assessment = assessOne(capped('enterpriseYear', '8000元'), { enterpriseId: null })
    expect(assessment).toMatchObject({ verdict: 'needsEvidence', missing: [{ label: '用人单位' }] })
  })

  it('used up say so', () => {
    const assessment = assessOne(capped('person', '8000元'), { received: [anAward({ yuan: 8_000 })] })
    expect(assessment.findings.find((one) => one.code === 'cap')).toMatchObject({
      outcome: 'notMet',
      note: '上限 8,000.00 元，已使用 8,000.00 元，余 0.00 元',
    })
  })
})
