import { describe, expect, it } from 'vitest'
import { toFen } from '@/lib/kernel/fen'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { explainFinding, explainVerdict, whatIsMissing } from '@/lib/policy/engine/explain'
import { moneyText, monthsText, roundMoneyText } from '@/lib/policy/engine/wording'
import { aCriterion, aRulebook, assessOne } from '../support/a-rulebook'
import { readCaseFile } from '../support/case-file'
import { assessCase } from '@/lib/policy/casework/assess-case'
import { seedRulebook } from '../support/seed-rulebooks'

const sectionOf = (code: string, key: string) =>
  describeRulebook(seedRulebook(code)).find((section) => section.key === key)?.sentences

const assessNamed = (code: string, name: string) => {
  const file = readCaseFile(`${import.meta.dirname}/../${code}/cases.yaml`)
  const found = file.cases.find((one) => one.name.includes(name))
  if (!found) throw new Error(name)
  return assessCase(seedRulebook(code), file, found)
}

describe('money and time', () => {
  it.each([
    [0, '0.00 元', '0 元'],
    [50, '0.50 元', '0.50 元'],
    [300_000, '3,000.00 元', '3,000 元'],
    [70_000_000, '700,000.00 元', '70 万元'],
    [123_456_789, '1,234,567.89 元', '1,234,567.89 元'],
  ])('%d fen read %s in a sum and %s in a rule', (fen, exact, round) => {
    expect([moneyText(toFen(fen)), roundMoneyText(toFen(fen))]).toEqual([exact, round])
  })

  it('months read as years where they are', () => {
    expect([36, 18].map(monthsText)).toEqual(['3 年', '18 个月'])
  })
})

describe('a rulebook in sentences', () => {
  it('tells every tier with its ceiling and how the system reads it', () => {
    expect(sectionOf('BUY-01', 'amount')?.[1]).toEqual({
      clause: '第四条第（一）项',
      text: 'C 类人才：购房合同总价的 50%，最高 70 万元',
      rule: '人才层次为“C 类”（以购房合同网签备案日期为准）',
    })
  })

  it('tells instalments, gates, funders and what is raised', () => {
    expect(sectionOf('BUY-01', 'schedule')?.[0]).toEqual({
      clause: '第五条',
      text: '购房补贴：分 3 期发放：核准后 40%、满 1 年 30%、满 2 年 30%',
    })
    expect(sectionOf('RENT-01', 'funding')?.map((sentence) => sentence.text)).toContain(
      '硕士学位、副高级职称或高级技师：市财政承担每期 750 元，其余由县财政承担',
    )
    expect(sectionOf('LIV-02', 'amount')?.map((sentence) => sentence.text)).toContain('工业企业博士：增加 2,000 元')
    expect(sectionOf('RENT-01', 'who')?.[2]?.rule).toBe('年龄不超过 35 周岁（以到岗日期为准）')
  })

  it('says what must not be', () => {
    expect(sectionOf('BUY-01', 'who')?.[5]?.rule).toBe('不属于：人才层次为“A 类”（以购房合同网签备案日期为准）')
  })
})

describe('a finding in sentences', () => {
  it('gives value, source, day and demand', () => {
    const rulebook = aRulebook({ criteria: [aCriterion({ fact: 'insurance.monthsTotal', atLeast: 12 })] })
    const facts = { 'insurance.monthsTotal': [{ from: '2026-03-01', value: 10 }] }
    const [finding] = assessOne(rulebook, { facts }).findings
    expect(finding && explainFinding(finding)).toEqual({
      label: '不符合',
      basis: ['在本县累计参保月数：10 个月（登记信息，2026-03-01 起，截至 2026-09-14），要求不少于 12 个月'],
      todo: [],
    })
  })

  it('a declaration that waits for its department says so', () => {
    const rulebook = aRulebook({
      criteria: [aCriterion({ fact: 'insurance.monthsTotal', atLeast: 12 })],
      evidence: { verify: [{ fact: 'insurance.monthsTotal', unit: 'RSJ' }] },
    })
    const [finding] = assessOne(rulebook, { facts: { 'insurance.monthsTotal': { value: 12, pending: true } } }).findings
    expect(finding && explainFinding(finding)).toEqual({
      label: '待核验',
      basis: ['在本县累计参保月数：12 个月（本人填报，截至 2026-09-14，待核验），要求不少于 12 个月'],
      todo: ['“在本县累计参保月数”已填报，等待核验'],
    })
  })
})

describe('a verdict in one sentence', () => {
  it.each([
    ['BUY-01', 'C 类、房价 180 万', '符合条件，可享受 700,000.00 元，分 3 期发放'],
    ['BUY-01', '未交契税', '还需补充 1 项，最高可享受 700,000.00 元'],
    ['BUY-01', '终身一次', '不符合：终身享受一次（第六条）'],
    ['BUY-08', '双一流本科 30,000', '符合条件，可享受 30,000.00 元，一次性发放'],
    ['REC-01', '硕士双证', '符合条件，可认定为 E 类人才，有效期至 2031-09-13'],
    ['CARD-01', 'E 类可领卡', '符合条件，可领取 E 类英才卡，有效期至 2031-09-13'],
  ])('%s %s', (code, name, sentence) => {
    expect(explainVerdict(assessNamed(code, name))).toBe(sentence)
  })

  it('what is missing is told once each, as something to do', () => {
    expect(whatIsMissing(assessNamed('BUY-01', '不知网签日'))).toEqual([
      '请填写“购房合同网签备案日期”并提供购房合同（网签备案）',
      '请填写“购房合同总价”并提供购房合同（网签备案）',
    ])
    expect(whatIsMissing(assessNamed('BUY-01', 'C 类、房价 180 万'))).toEqual([])
  })
})
