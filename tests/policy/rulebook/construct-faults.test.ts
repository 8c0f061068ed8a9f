import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { aCriterion, aDocument, aPart, aSubsidy, aTier } from '../support/a-rulebook'

const CLAUSE = '第一条'
const faultsOf = (over: object) => {
  const parsed = parseRulebook(stringify(aDocument(over)))
  return parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path}: ${message}`)
}
const withParts = (parts: object[], over: object = {}) => faultsOf({ outcome: aSubsidy({ parts, ...over }) })
const withPart = (part: object, over: object = {}) => withParts([aPart(part)], over)
const planned = (instalments: object[]) => withPart({ schedule: { kind: 'instalments', clause: CLAUSE, instalments } })
const sentence = (code: string) => ({ code, clause: CLAUSE, text: code })

it('a fault of one member is told, and the whole that needs it is not looked at', () => {
  const step = { code: 'decide', name: '审定', kind: 'decide', role: 'reviewer', dueWorkingDays: 5 }
  expect(faultsOf({ chain: [{ ...step, unit: '县' }] })).toEqual([
    'chain[1].unit: 代码由字母、数字和连字符组成，以字母开头',
  ])
  expect(planned([{ weight: 0, afterMonths: '6个月' }])).toEqual([
    'outcome.parts[1].schedule.instalments[1].weight: 至少为 1',
  ])
})

describe('a choice', () => {
  const choice = (fact: string) => ({ clause: CLAUSE, text: '择一', fact })
  const forms = (...options: string[]) => options.map((option, index) => aPart({ code: `p${index}`, option }))

  it('needs forms, and forms need it', () => {
    expect(withParts(forms('living', 'once'), { choice: choice('award.formCode') })).toEqual([])
    expect(withParts(forms('living'))).toEqual([
      'outcome.parts[1].option: 写了申领方式（option）就要在方式选择（choice）里写明由哪个事实选择',
    ])
    expect(withParts(forms('living'), { choice: choice('award.formCode') })).toEqual([
      'outcome.choice: 方式选择（choice）至少要有两项写了申领方式（option）的待遇',
    ])
  })

  it('is among the codes of a fact', () => {
    expect(withParts(forms('living', 'gold'), { choice: choice('award.formCode') })).toEqual([
      'outcome.parts[2].option: 「申领方式」没有代码「gold」',
    ])
    expect(withParts(forms('living', 'once'), { choice: choice('person.ageYears') })).toEqual([
      'outcome.choice.fact: 「年龄」不是代码，不能用来选择申领方式',
    ])
  })
})

describe('periods', () => {
  const cycle = (over: object) => ({
    per: 'month',
    periods: { clause: CLAUSE, text: '每年', atMost: '36个月', perClaim: '12个月', ...over },
  })
  const carried = { stacking: [{ ...sentence('carried'), kind: 'monthsCarried' }] }

  it('in cycles need the months of earlier claims', () => {
    expect(withPart(cycle({}), carried)).toEqual([])
    expect(withPart(cycle({}))).toEqual([
      'outcome.parts[1].periods: 分次申领（perClaim、within）要有一条月数累计（monthsCarried）的叠加：前次享受的月数计入',
    ])
  })

  it('of one claim are not more than those of all', () => {
    expect(withPart(cycle({ perClaim: '36个月' }), carried)).toEqual([])
    expect(withPart(cycle({ perClaim: '37个月' }), carried)).toEqual([
      'outcome.parts[1].periods: 每次申领（perClaim）的期数超过了总期数',
    ])
  })

  it('may stand at every tier instead of the part, but not at some only', () => {
    const periods = { clause: CLAUSE, text: '1 年', atMost: '1年' }
    const when = { fact: 'person.educationLevel', equals: 'master' }
    const tiers = (second: object) => [aTier({ code: 'a', when, periods }), aTier({ code: 'b', ...second })]
    expect(withPart({ per: 'month', tiers: tiers({ periods }) })).toEqual([])
    expect(withPart({ per: 'month', tiers: tiers({}) })).toEqual([
      'outcome.parts[1].periods: 按月、按年计的金额要写明最多多少个月或多少年',
    ])
  })
})

describe('instalments', () => {
  it('say either a weight or a fixed sum', () => {
    const wrong = '每一期写份数（weight）或定额（fixed），只写一个'
    expect(planned([{ fixed: '100元' }, { weight: 1 }])).toEqual([])
    expect(planned([{ fixed: '100元', weight: 1 }])[0]).toContain(wrong)
    expect(planned([{ afterMonths: '1年' }])[0]).toContain(wrong)
  })

  it('leave something to pay the rest by', () => {
    expect(planned([{ fixed: '100元' }])).toEqual([
      'outcome.parts[1].schedule.instalments: 至少一期写份数（weight）：定额之外的都由它发',
    ])
  })
})

it('a check that no gate asks is told', () => {
  expect(
    faultsOf({ checks: [aCriterion({ fact: 'project.isAccepted', equals: true }, { code: 'accepted' })] }),
  ).toEqual(['checks[1]: 「条件」没有一期发放要核对它'])
})

it('parts, percentages and fixed sums of funders do not mix', () => {
  const funded = (lines: object[]) => withPart({ funding: [{ clause: CLAUSE, lines }] })
  expect(
    funded([
      { funder: 'city', parts: 2 },
      { funder: 'county', parts: 1 },
    ]),
  ).toEqual([])
  expect(
    funded([
      { funder: 'city', parts: 2 },
      { funder: 'county', share: '50%' },
    ]),
  ).toEqual(['outcome.parts[1].funding[1].lines: 百分比、份数与定额不能混写'])
})

describe('a recognition', () => {
  const recognition = (over: object) =>
    faultsOf({
      outcome: {
        kind: 'recognition',
        validYears: 3,
        validityClause: CLAUSE,
        tiers: ['senior', 'junior'].map((tier) => ({
          tier,
          clause: CLAUSE,
          text: tier,
          when: { fact: 'review.score', atLeast: tier === 'senior' ? 90 : 60 },
        })),
        ...over,
      },
    })
  const ladder = (...rungs: string[]) => ({
    promotion: { ...sentence('promotion'), held: 'rural.levelCode', ladder: rungs },
  })
  const sheet = (over: object) => ({
    sheet: {
      clause: CLAUSE,
      text: '评分表',
      score: 'review.score',
      base: 60,
      full: 100,
      items: [{ ...sentence('a'), max: 40 }],
      ...over,
    },
  })

  it('has a ladder of just its tiers', () => {
    expect(recognition(ladder('junior', 'senior'))).toEqual([])
    expect(recognition(ladder('junior', 'middle', 'senior'))).toEqual(['outcome.promotion.ladder: 没有层次「middle」'])
    expect(recognition({ ...ladder('junior', 'elder') })).toEqual([
      'outcome.promotion.ladder: 没有层次「elder」',
      'outcome.promotion.ladder: 晋升的各级里缺少层次「senior」',
    ])
  })

  it('has quotas of its tiers, in number or share', () => {
    const quota = (over: object) =>
      recognition({ quotas: [{ ...sentence('quota'), tier: 'senior', atMost: '8%', ...over }] })
    expect(quota({})).toEqual([])
    expect(quota({ atMost: 20 })).toEqual([])
    expect(quota({ tier: 'elder' })).toEqual(['outcome.quotas: 没有层次「elder」'])
    expect(quota({ atMost: '八成' })[0]).toContain('比例要写成百分数')
  })

  it('has a scoring sheet that adds up and is used', () => {
    expect(recognition(sheet({}))).toEqual([])
    expect(recognition(sheet({ full: 101 }))).toEqual(['outcome.sheet.items: 各项满分合计为 100，与总分 101 不一致'])
    expect(recognition(sheet({ score: 'person.startupJobs' }))).toEqual([
      'outcome.sheet.score: 各层次都没有用到评分表的得分',
    ])
    expect(recognition(sheet({ additions: [{ ...sentence('a'), max: 5 }] }))).toEqual([
      'outcome.sheet.items: 评分项代码重复',
    ])
  })
})

it('services that are counted have codes, and exclude services there are', () => {
  const service = (over: object) => ({ title: '服务', text: '服务', ...over })
  const quotas = [{ clause: CLAUSE, times: 2, per: 'month' }]
  expect(faultsOf({ benefits: [service({ code: 'a', quotas })] })).toEqual([])
  expect(faultsOf({ benefits: [service({ quotas })] })).toEqual(['benefits[1]: 限次数的服务要写代码（code）'])
  expect(faultsOf({ benefits: [service({ code: 'a' }), service({ code: 'a', excludes: ['b'] })] })).toEqual([
    'benefits: 服务代码「a」重复',
    'benefits[2].excludes: 没有代码为「b」的服务',
  ])
})
