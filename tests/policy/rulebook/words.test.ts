import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { FACT_CATALOGUE, FACT_KEYS } from '@/lib/fact/catalogue'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { USUAL_CATEGORIES } from '@/lib/fund/labels'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { rulebookSchema } from '@/lib/policy/rulebook/schema'
import { readFact, readOperandWord, wordOfOperand } from '@/lib/policy/rulebook/words/fact-words'
import {
  fieldsOf,
  type Place,
  placeOfField,
  placeOfItems,
  valuesOf,
  wordsOfField,
  wordsOfValue,
} from '@/lib/policy/rulebook/words/place'
import { placeOf } from '@/lib/policy/rulebook/words/place-of'
import { VALUE_WORDS } from '@/lib/policy/rulebook/words/value-words'
import { writeRulebook } from '@/lib/policy/rulebook/write'
import { aCriterion, aDocument } from '../support/a-rulebook'
import { SEED_CODES, seedText } from '../support/seed-rulebooks'

const documentOf = (text: string) => {
  const parsed = parseRulebook(text)
  if (!parsed.ok) throw new Error(parsed.failure.map((one) => `${one.line} ${one.path} ${one.message}`).join('\n'))
  return parsed.value
}
const faultsIn = (text: string) => {
  const parsed = parseRulebook(text)
  return parsed.ok ? [] : parsed.failure.map(({ line, path, message }) => `${line} ${path}: ${message}`)
}

/** Every place of a document; a place within itself (all, any, not) is entered once. */
function placesIn(place: Place, seen = new Set<unknown>()): Place[] {
  if (place.forms.every((form) => seen.has(form))) return []
  for (const form of place.forms) seen.add(form)
  const beneath = [placeOfItems(place), ...fieldsOf(place).map((field) => placeOfField(place, field))]
  return [place, ...beneath.flatMap((one) => placesIn(one, seen))]
}

const PLACES = placesIn(placeOf(rulebookSchema))
const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) < index)

describe('the words', () => {
  it('name every field that a rulebook may have', () => {
    const fields = new Set(PLACES.flatMap((place) => fieldsOf(place)))
    expect(fields.size).toBeGreaterThan(100)
    expect([...fields].filter((field) => wordsOfField(field).length === 0)).toEqual([])
  })

  it('name every value that is chosen from a list, but for endings of files', () => {
    const values = new Set(PLACES.flatMap((place) => valuesOf(place)))
    expect([...values].filter((value) => wordsOfValue(value).length === 0)).toEqual([0, 'pdf', 'jpg', 'png'])
  })

  it('never stand for two things in one place, nor for another field’s key', () => {
    for (const place of PLACES) {
      expect(twice(fieldsOf(place).flatMap((field) => wordsOfField(field)))).toEqual([])
      expect(twice(valuesOf(place).flatMap((value) => wordsOfValue(value)))).toEqual([])
    }
  })

  it('call the categories of the county as its fund does', () => {
    for (const [category, label] of Object.entries(USUAL_CATEGORIES)) expect(VALUE_WORDS[category]?.[0]).toBe(label)
  })

  it('tell each fact of the catalogue from every other', () => {
    expect(FACT_KEYS.filter((key) => readFact(FACT_CATALOGUE[key].label).kind !== 'one')).toEqual([])
  })

  it('lead from every code to itself', () => {
    for (const key of FACT_KEYS) {
      const fact = FACT_CATALOGUE[key]
      for (const code of fact.codeList ? CODE_TABLES[fact.codeList].codes : [])
        expect(readOperandWord(fact, wordOfOperand(fact, code)), `${key} ${code}`).toEqual({ kind: 'one', value: code })
    }
  })
})

const POLICIES = join(import.meta.dirname, '..')
const EXAMINED = globSync('*/*.yaml', { cwd: POLICIES }).filter((name) => !name.endsWith('cases.yaml'))
const TEXTS = [
  ...SEED_CODES.map((code) => [code, seedText(code)] as const),
  ...EXAMINED.map((name) => [name, readFileSync(join(POLICIES, name), 'utf8')] as const),
]

describe.each(TEXTS)('%s in Chinese words', (_, text) => {
  const { document, rulebook, hashInput } = documentOf(text)
  const written = writeRulebook(document)

  it('says the same when it is read again', () => {
    const again = documentOf(written)
    expect(again.document).toEqual(document)
    expect(again.rulebook).toEqual(rulebook)
    expect(again.hashInput).toBe(hashInput)
    expect(writeRulebook(again.document)).toBe(written)
  })

  it('has no key and no fact in English', () => {
    expect(written.split('\n').filter((line) => /^\s*(?:- )?[A-Za-z][\w.]*:/.test(line))).toEqual([])
    expect(written).not.toMatch(
      /: (?:person|employment|enterprise|insurance|housing|received|honour|award|review|rural|project)\./,
    )
  })

  it('reads as JSON too', () => {
    expect(documentOf(JSON.stringify(document, null, 2)).hashInput).toBe(hashInput)
  })
})

describe('words and keys', () => {
  const withCriterion = (lines: string) =>
    stringify(aDocument()).replace(/criteria:[\s\S]*?\noutcome:/, `条件:\n${lines}\noutcome:`)
  const testOf = (lines: string) => {
    const { rulebook } = documentOf(withCriterion(lines))
    return rulebook.criteria[0]?.test
  }

  it('may be mixed, line by line', () => {
    expect(
      testOf('  - { code: rule, 依据: 第一条, text: 三年, test: { 事实: 合同年限, atLeast: 3年 } }'),
    ).toMatchObject({ fact: 'employment.contractYears', comparison: { op: 'atLeast', value: 3 } })
  })

  it.each([
    ['{ 事实: 最高学历, 等于: 硕士研究生毕业 }', { op: 'equals', value: '14' }],
    ['{ 事实: 最高学历, 等于: 14 }', { op: 'equals', value: '14' }],
    ['{ 事实: 专业技术职务, 等于: 081 }', { op: 'equals', value: '081' }],
    ["{ 事实: 最高学历, 等于: '14' }", { op: 'equals', value: '14' }],
    ['{ 事实: person.educationLevel, 属于: [博士研究生毕业, master] }', { op: 'oneOf', values: ['doctor', 'master'] }],
    ['{ 事实: 是否在职, 为: 是 }', { op: 'equals', value: true }],
    ['{ 事实: 出生日期, 不早于: 1991年1月1日 }', { op: 'onOrAfter', value: '1991-01-01' }],
    ['{ 事实: 首次在本县参保月份, 不晚于: 2026年8月 }', { op: 'onOrBefore', value: '2026-08' }],
    ['{ 事实: 籍贯或生源地, 等于: 四川省绵阳市（510799） }', { op: 'equals', value: '510799' }],
    ['{ 以上: 3年, 事实: 合同年限 }', { op: 'atLeast', value: 3 }],
    ['{ 事实: 年薪, 超过: 40万元 }', { op: 'moreThan', value: 40_000_000 }],
    ['{ 事实: 毕业日期, 以内: 3年 }', { op: 'within', months: 36 }],
    ['{ 事实: 专业技术职务, 等于: 无 }', { op: 'equals', value: 'none' }],
  ])('%s', (test, comparison) => {
    expect(testOf(`  - { 代码: rule, 依据: 第一条, 内容: 条件, 判断: ${test} }`)).toMatchObject({ comparison })
  })

  it.each([
    ['判断: { 事实: 最高学厉, 等于: 硕士研究生毕业 }', '事实目录里没有「最高学厉」，是不是“最高学历”？'],
    ['判断: { 事实: 学历, 等于: 硕士研究生毕业 }', '是不是“最高学历”或“学历层次”'],
    ['判断: { 事实: 最高学历, 等于: 硕士研究生毕亚 }', '「最高学历」没有「硕士研究生毕亚」，是不是“硕士研究生毕业”？'],
    ['判断: { 事实: 合同年限, 不小余: 3年 }', '不认识的字段「不小余」，是不是“不小于”？'],
    ['判断: { 事实: 合同年限, atLeats: 3年 }', '不认识的字段「atLeats」，是不是“atLeast”？'],
    ['判断: { 事实: 合同年限, 不少于: 3年, atLeast: 4年 }', '「不少于」和「atLeast」是同一项，只能写一次'],
  ])('%s is told with what was meant', (test, message) => {
    expect(faultsIn(withCriterion(`  - { 代码: rule, 依据: 第一条, 内容: 条件, ${test} }`))[0]).toContain(message)
  })

  it('are told in the path as the file has them', () => {
    const [fault] = faultsIn(
      withCriterion('  - { 代码: rule, 依据: 第一条, 内容: 条件, test: { 事实: 年龄, 不少于: 3个月 } }'),
    )
    expect(fault).toMatch(/^\d+ 条件\[1\]\.test\.不少于: 「年龄」是/)
  })

  it('of a value tell what may be written', () => {
    const text = stringify(aDocument({ criteria: [aCriterion({ fact: 'person.ageYears', atMost: 35 })] }))
    expect(faultsIn(text.replace('applicant: talent', 'applicant: 人材'))[0]).toContain(
      'applicant: 这里不能写「人材」，是不是“人才”？可写：人才（talent）、用人单位（enterprise）',
    )
  })

  it('that two facts share are refused with both keys', () => {
    const shared = { ...FACT_CATALOGUE, 'person.graduatedOn': { ...FACT_CATALOGUE['person.birthDate'] } }
    expect(readFact('出生日期', shared)).toEqual({ kind: 'many', values: ['person.birthDate', 'person.graduatedOn'] })
  })
})

describe('slips of the keyboard', () => {
  it.each([
    ['title：试行事项', '冒号要用半角的“:”，后面空一格'],
    ['title:试行事项', '冒号后面要空一格'],
    ['notes: [一，二', '括号里的逗号要用半角的“,”'],
  ])('%s', (line, mend) => {
    expect(faultsIn(stringify(aDocument()).replace('title: 试行事项', line)).join('\n')).toContain(mend)
  })
})
