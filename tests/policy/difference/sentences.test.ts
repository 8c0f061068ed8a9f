import { describe, expect, it } from 'vitest'
import { describeDifference } from '@/lib/policy/difference/describe-difference'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { seedText } from '../support/seed-rulebooks'

function rulebookOf(text: string) {
  const parsed = parseRulebook(text)
  if (!parsed.ok) throw new Error(parsed.failure.map(({ line, message }) => `${line} ${message}`).join('\n'))
  return parsed.value.rulebook
}

/** What RENT-01 says otherwise once a piece of its text is another: `chapter: sentence (clause)`. */
function told(...changes: readonly (readonly [string | RegExp, string])[]): string[] {
  const text = seedText('RENT-01')
  const changed = changes.reduce((all, [from, to]) => all.replace(from, to), text)
  expect(changed).not.toBe(text)
  return describeDifference(rulebookOf(text), rulebookOf(changed)).flatMap(({ title, sentences }) =>
    sentences.map((one) => `${title}：${one.text}${one.clause === null ? '' : `（${one.clause}）`}`),
  )
}

describe('a condition', () => {
  it('is wider or narrower', () => {
    expect(told(['35周岁', '40周岁'])).toEqual(['条件：年龄由不超过 35 周岁放宽到不超过 40 周岁（第二条第（三）项）'])
    expect(told(['35周岁', '30周岁'])).toEqual(['条件：年龄由不超过 35 周岁收紧到不超过 30 周岁（第二条第（三）项）'])
  })

  it('tells 不超过 from 不满', () => {
    expect(told(['atMost: 35周岁', 'lessThan: 35周岁'])).toEqual([
      '条件：年龄由不超过 35 周岁收紧到不满 35 周岁（第二条第（三）项）',
    ])
  })

  it('names only what came to a list or went', () => {
    expect(told(['[fullTime, dispatched]', '[fullTime, flexible]'])).toEqual([
      '条件：用工方式增加“柔性”，去掉“劳务派遣”（第二条第（四）项）',
    ])
  })

  it('is wider where less is excluded', () => {
    expect(told(["'66', '67'", "'66'"])).toEqual(['条件：所属行业不得为的情形去掉“资本市场服务”（第二条第（一）项）'])
  })

  it('comes, goes, and is read on another day', () => {
    const insured = /  - code: insured[\s\S]*?equals: true }\n/
    expect(told([insured, ''], ['[employed, insured]', '[employed]'])).toEqual([
      '条件：取消条件：正在缴纳企业职工基本养老保险（第二条第（二）项）',
      '发放：「租房补贴」的「当月仍在岗并缴纳养老保险」的重新核对的条件去掉「正在缴纳企业职工基本养老保险」（第四条）',
    ])
    expect(told(['asOf: { fact: employment.hiredOn }', 'asOf: applicationDay'])).toEqual([
      '条件：「引进时年龄不超过 35 周岁」的基准日由到岗日期改为申请日（第二条第（三）项）',
    ])
  })
})

describe('money', () => {
  it('rises and falls, by what it is counted', () => {
    expect(told(['pay: 2500元', 'pay: 3000元'])).toEqual([
      '金额：「租房补贴」的「硕士学位、副高级职称或高级技师」由每月 2,500 元提高到每月 3,000 元（第三条第（三）项）',
    ])
  })

  it('is paid for longer, and later', () => {
    expect(told(['atMost: 36个月', 'atMost: 60个月'], ['afterMonths: 1个月', 'afterMonths: 3个月'])).toEqual([
      '期限：「租房补贴」的「最长 36 个月」的最长期限由 3 年延长到 5 年（第四条）',
      '发放：「租房补贴」的发放时间由起算后 1 个月推迟到起算后 3 个月（第四条）',
    ])
  })

  it('is borne otherwise', () => {
    expect(told(['fixed: 750元', 'fixed: 800元'])).toEqual([
      '资金：「租房补贴」的「硕士学位、副高级职称或高级技师」的资金分担由市财政承担每期 750 元，其余由县财政承担改为市财政承担每期 800 元，其余由县财政承担（第三条第（三）项）',
    ])
  })
})

describe('the way of a case', () => {
  it('is quicker, has other papers, is shown for longer', () => {
    expect(
      told(
        ['dueWorkingDays: 3', 'dueWorkingDays: 2'],
        [/    - \{ code: lease.*\n/, ''],
        ['workingDays: 5', 'workingDays: 7'],
      ),
    ).toEqual([
      '材料与填报：取消材料：房屋租赁合同（第六条）',
      '环节：「乡镇（街道）受理」的办理时限由 3 个工作日缩短到 2 个工作日',
      '公示：「公示」的公示期由 5 个工作日延长到 7 个工作日（第六条）',
    ])
  })
})
