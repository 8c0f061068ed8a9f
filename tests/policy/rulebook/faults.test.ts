import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { aCriterion, aDocument, ALL_COUNTY, aPart, aSubsidy, aTier } from '../support/a-rulebook'
import { seedText } from '../support/seed-rulebooks'

const CLAUSE = '第一条'
const faultsOf = (over: object) => faultsIn(stringify(aDocument(over)))
const faultsIn = (text: string) => {
  const parsed = parseRulebook(text)
  return parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path}: ${message}`)
}
const withTest = (test: object) => faultsOf({ criteria: [aCriterion(test)] })
const withPart = (part: object) => faultsOf({ outcome: aSubsidy({ parts: [aPart(part)] }) })

it('a lawful rulebook has no faults', () => {
  expect(faultsOf({})).toEqual([])
})

describe('a condition', () => {
  it.each([
    ['of an unknown fact', { fact: 'person.agee', atLeast: 3 }, 'criteria[1].test.fact: 事实目录里没有「person.agee」'],
    [
      'comparing money with months',
      { fact: 'employment.annualPayFen', atLeast: '3个月' },
      'criteria[1].test.atLeast: 「年薪」是金额，要写成 3000元 或 40万元 的样子',
    ],
    [
      'comparing years with months',
      { fact: 'employment.contractYears', atLeast: '36个月' },
      'criteria[1].test.atLeast: 「合同年限」是以「年」计的整数，例如 3年',
    ],
    [
      'with a bare sum of money',
      { fact: 'employment.annualPayFen', moreThan: 400000 },
      'criteria[1].test.moreThan: 「年薪」是金额，要写成 3000元 或 40万元 的样子',
    ],
    [
      'on a day that does not exist',
      { fact: 'housing.filedOn', onOrAfter: '2026-02-29' },
      'criteria[1].test.onOrAfter: 「购房合同网签备案日期」是日期，要写成 2026-01-01 的样子',
    ],
    [
      'with a code that is not in the list',
      { fact: 'employment.modeCode', equals: 'parttime' },
      'criteria[1].test.equals: 「用工方式」没有代码「parttime」，可用：fullTime（全职）、flexible（柔性）、dispatched（劳务派遣）',
    ],
    [
      'that orders what has no order',
      { fact: 'employment.modeCode', atLeast: 'fullTime' },
      'criteria[1].test.atLeast: 「用工方式」不能用 不少于（atLeast） 比较，可用：属于（oneOf）、等于（equals）、已满（heldFor）、须明确（exists）',
    ],
    [
      'read on a day that is no date',
      { fact: 'person.ageYears', atMost: 35, asOf: { fact: 'person.ageYears' } },
      'criteria[1].test.asOf: 「年龄」不是日期，不能作基准日',
    ],
    [
      'with its ends the wrong way round',
      { fact: 'person.ageYears', between: [40, 18] },
      'criteria[1].test.between: 介于（between）的起点大于终点',
    ],
  ])('%s', (_, test, fault) => {
    expect(withTest(test)).toEqual([fault])
  })

  it('with two comparisons, or none', () => {
    const message = 'criteria[1].test: 一条判断要有且只有一个比较词：'
    expect(withTest({ fact: 'person.ageYears', atLeast: 18, atMost: 35 })[0]).toContain(message)
    expect(withTest({ fact: 'person.ageYears' })[0]).toContain(message)
  })

  it('deep within others is told where it stands', () => {
    const bad = { fact: 'person.agee', atLeast: 3 }
    const good = { fact: 'person.ageYears', atLeast: 18 }
    expect(withTest({ all: [good, { any: [good, { not: bad }] }] })).toEqual([
      'criteria[1].test.all[2].any[2].not.fact: 事实目录里没有「person.agee」',
    ])
  })
})

describe('an award', () => {
  const funded = (lines: object[]) => withPart({ funding: [{ clause: CLAUSE, lines }] })

  it('whose shares are over or under 100 %', () => {
    const shares = (a: string, b: string) =>
      funded([
        { funder: 'county', share: a },
        { funder: 'city', share: b },
      ])
    expect(shares('60%', '50%')).toEqual(['outcome.parts[1].funding[1].lines: 各承担方比例合计为 110%，应为 100%'])
    expect(shares('33.33%', '66.66%')).toEqual([
      'outcome.parts[1].funding[1].lines: 各承担方比例合计为 99.99%，应为 100%',
    ])
    expect(shares('33.33%', '66.67%')).toEqual([])
  })

  it('whose fixed sums leave a rest to nobody', () => {
    expect(funded([{ funder: 'city', fixed: '750元' }])[0]).toContain('最后一行要写由谁承担其余部分')
  })

  it('that names a funder twice', () => {
    expect(
      funded([
        { funder: 'county', share: '50%' },
        { funder: 'county', share: '50%' },
      ])[0],
    ).toContain('同一承担方只能写一行')
  })

  it('that may find no funder', () => {
    const when = { fact: 'employment.isCurrent', equals: true }
    expect(withPart({ funding: [{ ...ALL_COUNTY[0], when }] })).toEqual([
      'outcome.parts[1].funding: 最后一条资金承担不写“当”（when）：其余情形都由它承担',
    ])
  })

  it('with a tier nobody can reach', () => {
    const tiers = [aTier(), aTier({ code: 'second', pay: '2万元' })]
    expect(withPart({ tiers })).toEqual([
      'outcome.parts[1].tiers[1]: 「标准」没有条件，排在它后面的档次永远轮不到；请把它移到最后',
    ])
    expect(withPart({ tiers, combine: 'sum' })).toEqual([])
  })

  it('of so much a month without an end', () => {
    expect(withPart({ per: 'month', schedule: { kind: 'monthly', clause: CLAUSE } })).toEqual([
      'outcome.parts[1].periods: 按月、按年计的金额要写明最多多少个月或多少年',
    ])
  })

  it('paid by the month though reckoned by the award', () => {
    expect(withPart({ schedule: { kind: 'monthly', clause: CLAUSE } })).toEqual([
      'outcome.parts[1].schedule: 只有按月计的金额才能按月发',
    ])
  })

  it('of a bare number', () => {
    expect(withPart({ tiers: [aTier({ pay: 3000 })] })[0]).toContain('outcome.parts[1].tiers[1].pay: 金额写成 3000元')
  })

  it('with a percentage of something that is no money', () => {
    expect(withPart({ tiers: [aTier({ pay: { percent: '30%', of: 'person.ageYears' } })] })).toEqual([
      'outcome.parts[1].tiers[1].pay.of: 「年龄」不是金额，不能用在这里',
    ])
  })

  it('with instalments out of order', () => {
    const instalments = [
      { weight: 1, afterMonths: '2年' },
      { weight: 1, afterMonths: '1年' },
    ]
    expect(withPart({ schedule: { kind: 'instalments', clause: CLAUSE, instalments } })).toEqual([
      'outcome.parts[1].schedule.instalments: 各期要按先后排列',
    ])
  })
})

describe('the whole', () => {
  it('citing a clause that was not entered', () => {
    expect(
      faultsOf({ criteria: [{ ...aCriterion({ fact: 'person.ageYears', atMost: 35 }), clause: '第九条' }] }),
    ).toEqual(['criteria[1].clause: 「第九条」不在已录入的原文条款里，请补录原文或改正条款（已录入：第一条）'])
  })

  it('using a code twice', () => {
    const criterion = aCriterion({ fact: 'person.ageYears', atMost: 35 })
    expect(faultsOf({ criteria: [criterion, criterion] })).toEqual([
      'criteria[2].code: 条件、叠加、上限的代码「rule」重复，请换一个',
    ])
  })

  it('re-checking a criterion that does not exist', () => {
    const schedule = {
      kind: 'instalments',
      clause: CLAUSE,
      instalments: [{ weight: 1, gate: { clause: CLAUSE, text: '复核', recheck: ['absent'] } }],
    }
    expect(withPart({ schedule })).toEqual(['outcome.parts[1]: 重新核对的条件「absent」不存在'])
  })

  it('whose chain decides nothing', () => {
    const step = { code: 'review', name: '审核', kind: 'review', role: 'reviewer', unit: 'RCB', dueWorkingDays: 5 }
    expect(faultsOf({ chain: [step] })).toEqual(['chain: 最后一个环节的类型要是审定（decide）'])
  })

  it('whose bands of amount leave some amount to nobody', () => {
    const decide = (code: string, amountBand: object) => ({
      code,
      name: code,
      kind: 'decide',
      role: 'reviewer',
      unit: 'RCB',
      dueWorkingDays: 5,
      amountBand,
    })
    const chain = (to: string) => [decide('low', { below: '10万元' }), decide('high', { from: to })]
    expect(faultsOf({ chain: chain('10万元') })).toEqual([])
    expect(faultsOf({ chain: chain('20万元') })).toEqual(['chain: 各审定环节的金额段没有覆盖所有金额'])
  })

  it('ending before it starts', () => {
    expect(faultsOf({ effectiveTo: '2025-12-31' })).toEqual(['effectiveTo: 失效日早于生效日'])
  })

  it('with a field nobody knows, or without one it needs', () => {
    const { commitment: _, ...rest } = aDocument({ colour: 'red' })
    expect(faultsIn(stringify(rest))).toEqual([
      'commitment: 缺少「承诺书」（commitment）：要写一段文字',
      expect.stringContaining('colour: 不认识的字段「colour」；这里可写：代码、标题'),
    ])
  })
})

describe('lines', () => {
  const lineOf = (text: string, path: string) => {
    const parsed = parseRulebook(text)
    return parsed.ok ? null : parsed.failure.find((issue) => issue.path === path)?.line
  }
  const lineWith = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1

  it('name the line of the fault', () => {
    const text = seedText('BUY-01').replace("onOrAfter: '2020-01-01'", "onOrAfter: '2020-13-01'")
    expect(lineOf(text, 'criteria[3].test.onOrAfter')).toBe(lineWith(text, '2020-13-01'))
  })

  it('name what should hold a missing field', () => {
    const text = seedText('BUY-01').replace('    text: 已交纳契税\n', '')
    expect(lineOf(text, 'criteria[5].text')).toBe(lineWith(text, 'code: deedTax'))
  })

  it('name the line that is no YAML', () => {
    const parsed = parseRulebook('code: BUY-01\ntitle: [一, 二\nsummary: 三\n')
    expect(parsed.ok ? null : parsed.failure[0]).toMatchObject({ line: 3 })
  })

  it('refuse a field written twice', () => {
    const parsed = parseRulebook('code: A\ncode: B\n')
    expect(parsed.ok ? null : parsed.failure[0]).toMatchObject({ line: 2 })
  })
})
