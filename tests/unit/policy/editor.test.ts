import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { valueAt, withAdded, withMoved, withoutEntry, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { blankRulebook, newEntry, startOf } from '@/lib/policy/rulebook/editor/blank'
import { checkDocument, fileOf } from '@/lib/policy/rulebook/editor/check-document'
import { differencesOf } from '@/lib/policy/rulebook/editor/differences'
import { alternativeOf, alternativesAt } from '@/lib/policy/rulebook/editor/forms'
import { changed, historyOf, redone, undone } from '@/lib/policy/rulebook/editor/history'
import { nameOf } from '@/lib/policy/rulebook/editor/name-of'
import { referencesAt } from '@/lib/policy/rulebook/editor/references'
import { withTyped } from '@/lib/policy/rulebook/editor/rename-clause'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { rulebookSchema } from '@/lib/policy/rulebook/schema'
import { type Place, placeOfField, placeOfItems, placeOfKind } from '@/lib/policy/rulebook/words/place'
import { withoutKeys } from '@/lib/policy/rulebook/words/name'
import { placeOf } from '@/lib/policy/rulebook/words/place-of'

const ROOT = placeOf(rulebookSchema)
const SUBSIDY = placeOfKind(placeOfField(ROOT, 'outcome'), 'subsidy')
const PART = placeOfItems(placeOfField(SUBSIDY, 'parts'))
const at = (place: Place, ...fields: string[]): Place =>
  fields.reduce((here, field) => (field === '*' ? placeOfItems(here) : placeOfField(here, field)), place)

describe('a document', () => {
  const document = { title: '甲', criteria: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] }

  it('is changed at one place; the rest is the very same', () => {
    const next = withValue(document, ['title'], '乙')
    expect(next).toEqual({ ...document, title: '乙' })
    expect(valueAt(next, ['criteria'])).toBe(document.criteria)
    expect(withValue(document, ['title'], undefined)).toEqual({ criteria: document.criteria })
    expect(withValue({}, ['a', 0, 'b'], 1)).toEqual({ a: [{ b: 1 }] })
  })

  it('has lists whose entries are added, moved and taken out', () => {
    const codes = (next: unknown) => JSON.stringify(valueAt(next, ['criteria']))
    expect(codes(withMoved(document, ['criteria'], 0, 2))).toBe('[{"code":"b"},{"code":"c"},{"code":"a"}]')
    expect(withMoved(document, ['criteria'], 0, -1)).toBe(document)
    expect(withMoved(document, ['criteria'], 2, 3)).toBe(document)
    expect(codes(withoutEntry(document, ['criteria'], 1))).toBe('[{"code":"a"},{"code":"c"}]')
    expect(codes(withAdded({}, ['criteria'], { code: 'x' }))).toBe('[{"code":"x"}]')
  })
})

describe('a clause that gets another number', () => {
  const document = {
    document: { clauses: [{ ref: '第一条' }, { ref: '第二条' }] },
    criteria: [{ clause: '第一条' }, { clause: '第二条' }],
  }
  const name = ['document', 'clauses', 0, 'ref']

  it('keeps what rests on it', () => {
    expect(valueAt(withTyped(document, name, '第三条'), ['criteria'])).toEqual([
      { clause: '第三条' },
      { clause: '第二条' },
    ])
  })

  it('takes nothing from another clause of that name, and is let alone while it has none', () => {
    const twice = withTyped(document, name, '第二条')
    expect(valueAt(withTyped(twice, name, '第五条'), ['criteria', 1])).toEqual({ clause: '第二条' })
    expect(valueAt(withTyped(document, name, ''), ['criteria', 0])).toEqual({ clause: '第一条' })
  })
})

describe('steps back', () => {
  it('take back what was changed, letters of one word as one, and bring it again', () => {
    const typed = ['甲', '甲乙', '甲乙丙'].reduce(
      (history, title) => changed(history, { title }, 'title'),
      historyOf({ title: '' }),
    )
    const other = changed(typed, { title: '甲乙丙', code: 'A' }, 'code')
    expect(undone(other).present).toEqual({ title: '甲乙丙' })
    expect(undone(undone(other)).present).toEqual({ title: '' })
    expect(undone(undone(undone(other))).present).toEqual({ title: '' })
    expect(redone(redone(undone(undone(other)))).present).toEqual({ title: '甲乙丙', code: 'A' })
  })

  it('end where something else is written', () => {
    const back = undone(changed(historyOf(1), 2, null))
    expect(redone(changed(back, 3, null)).present).toBe(3)
  })

  it('do not run two things together that are not typing', () => {
    const twice = changed(changed(historyOf(1), 2, null), 3, null)
    expect(undone(twice).present).toBe(2)
  })
})

describe('what is new', () => {
  it('has what must be written, empty, and a code of its own', () => {
    const criteria = at(ROOT, 'criteria', '*')
    expect(newEntry(criteria, 'criteria', [])).toEqual({ code: 'criteria1', clause: '', text: '', test: { fact: '' } })
    expect(newEntry(criteria, 'criteria', [{ code: 'criteria2' }])).toMatchObject({ code: 'criteria1' })
    expect(newEntry(criteria, 'criteria', [{ code: 'criteria1' }])).toMatchObject({ code: 'criteria2' })
  })

  it('is told of, field by field, and is whole once they are written', () => {
    const { faults, text } = checkDocument(blankRulebook(toPlainDate('2026-09-14')))
    expect(faults.length).toBeGreaterThan(10)
    expect(faults.map(({ path }) => path.join('.'))).toContain('criteria.0.test.fact')
    expect(text).toContain('条件:')
  })

  it('of another kind keeps what both kinds have', () => {
    const schedule = alternativesAt(at(PART, 'schedule'))
    const monthly = schedule.find(({ key }) => key === 'monthly')
    if (!monthly) throw new Error('no such kind')
    expect(startOf(monthly, { kind: 'once', clause: '第四条', afterMonths: '1年' })).toEqual({
      kind: 'monthly',
      clause: '第四条',
      afterMonths: '1年',
    })
    const lines = alternativesAt(at(PART, 'funding', '*', 'lines', '*'))
    expect(lines.map(({ label }) => label)).toEqual(['比例', '份数', '定额', '其余部分'])
    const rest = lines.find(({ key }) => key === 'rest')
    if (!rest) throw new Error('no such line')
    expect(startOf(rest, { funder: 'county', share: '40%' })).toEqual({ funder: 'county', rest: true })
  })

  it('is one of the ways in which it may be written', () => {
    const early = alternativesAt(at(ROOT, 'criteria', '*', 'asOf'))
    expect(early.map(({ label }) => label)).toEqual(['申请日', '事实', '日期'])
    expect(alternativeOf(early, 'applicationDay')?.key).toBe('applicationDay')
    expect(alternativeOf(early, { day: '2026-01-01' })?.key).toBe('day')
    expect(alternativeOf(early, 3)).toBeNull()
    const after = alternativesAt(at(PART, 'tiers', '*', 'schedule'))
    expect(after.map(({ label }) => label)).toEqual(['一次性', '按月发放', '按年发放', '分期发放'])
  })
})

describe('codes that name something', () => {
  const document = {
    criteria: [{ code: 'employed', text: '全职在职' }],
    checks: [{ code: 'passed', text: '考核合格' }],
    outcome: { parts: [{ code: 'main', name: '补贴', tiers: [{ code: 'doctor', text: '博士' }] }] },
  }
  const around = {
    units: [{ value: 'RSJ', label: '县人社局' }],
    items: [{ value: 'LIV-01', label: 'LIV-01 生活补贴' }],
  }
  const named = (...path: (string | number)[]) => referencesAt(document, path, around)

  it('are chosen by the names of what they name', () => {
    expect(named('outcome', 'parts', 0, 'schedule', 'gate', 'recheck')?.map(({ label }) => label)).toEqual([
      '全职在职',
      '考核合格',
    ])
    expect(named('outcome', 'parts', 0, 'modifiers', 0, 'tiers')).toEqual([{ value: 'doctor', label: '博士' }])
    expect(named('outcome', 'recovery', 'parts')).toEqual([{ value: 'main', label: '补贴' }])
    expect(named('chain', 0, 'unit')).toBe(around.units)
    expect(named('outcome', 'stacking', 0, 'of', 'items')).toBe(around.items)
    expect(named('criteria', 0, 'code')).toBeNull()
  })
})

describe('what an entry is called', () => {
  it('by its name or title before its text, and by the fact that it only asks', () => {
    expect(nameOf({ title: '健康体检', text: '每年一次免费体检' })).toBe('健康体检')
    expect(nameOf({ fact: 'housing.isDeedTaxPaid' })).toBe('是否已交纳契税')
    expect(nameOf({ fact: 'no.such' })).toBeNull()
  })
})

describe('the file', () => {
  it('has its fields in the order of the guide, however the database gave them back', () => {
    const tier = {
      pay: { over: 12, of: 'employment.serviceMonths', each: '200元' },
      text: '月',
      code: 'm',
      clause: '一',
    }
    const document = { criteria: [], outcome: { parts: [{ tiers: [tier] }], kind: 'subsidy' }, title: '甲', code: 'A' }
    expect(fileOf(document)).toBe(`代码: A
标题: 甲
条件: []
结果:
  类型: 补贴
  待遇:
    - 档次:
        - 代码: m
          依据: 一
          内容: 月
          金额:
            每: 200元
            对象: 在本单位服务月数
            超出: 12
`)
  })
})

describe('what differs', () => {
  it('is told by its place in words, conditions as a whole, entries by name', () => {
    const mine = { title: '甲', criteria: [{ text: '年龄', test: { fact: 'person.ageYears', atMost: 35 } }] }
    const theirs = withValue(withValue(mine, ['criteria', 0, 'test', 'atMost'], 40), ['summary'], '新')
    expect(differencesOf(mine, theirs)).toEqual([
      { where: '条件 › 第 1 项「年龄」 › 判断', mine: '事实: 年龄\n不超过: 35', theirs: '事实: 年龄\n不超过: 40' },
      { where: '概要', mine: null, theirs: '新' },
    ])
    expect(differencesOf(mine, mine)).toEqual([])
  })
})

it('a fault on a form names no key; what was written and is no key of ours stays', () => {
  const { faults } = checkDocument({ criteria: [{ code: 'a', clause: '第一条', text: '甲' }] })
  const messages = faults.map(({ message }) => message)
  expect(messages).toContain('缺少「承诺书」：要写一段文字')
  expect(messages.join()).not.toMatch(/（[A-Za-z]+）/)
  expect(withoutKeys('「甲」（abc）不认识')).toBe('「甲」（abc）不认识')
})

it('a new entry stands under the clause of the one before it', () => {
  expect(newEntry(at(ROOT, 'criteria', '*'), 'criteria', [{ code: 'a', clause: '第三条' }])).toMatchObject({
    code: 'criteria1',
    clause: '第三条',
  })
})

it('what is still empty is told as empty, and what has no name yet by its place', () => {
  const { faults } = checkDocument(blankRulebook(toPlainDate('2026-09-14')))
  const told = faults.map(({ path, message }) => `${path.join('.')}: ${message}`)
  expect(told).toEqual(
    expect.arrayContaining(['code: 不能为空', 'leadUnit: 不能为空', 'criteria.0.test.fact: 还没有选事实']),
  )
  expect(nameOf({ code: 'criteria1', text: '' })).toBeNull()
})

it('a payment that is checked again says what is asked then', () => {
  const parsed = parseRulebook(readFileSync('tests/policy/EDU-32/rulebook.yaml', 'utf8'))
  expect(JSON.stringify(parsed.ok && describeRulebook(parsed.value.rulebook))).toContain(
    '发放前核对：上年度考核结果为“优秀”或“合格”或“基本合格”',
  )
})
