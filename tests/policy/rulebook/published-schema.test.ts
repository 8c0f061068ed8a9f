import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { publishedSchema } from '@/lib/policy/rulebook/published-schema'
import { writeRulebook } from '@/lib/policy/rulebook/write'
import { SEED_CODES, seedText } from '../support/seed-rulebooks'

const FILE = new URL('../../../docs/rulebook.schema.json', import.meta.url)
const published = JSON.parse(readFileSync(FILE, 'utf8')) as object

it('the published schema is what the rulebooks are read by (npm run make-rulebook-schema writes it)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema())))
})

describe('an editor that follows it', () => {
  const isTaken = new Ajv2020({ strict: false }).compile(published)

  it.each(SEED_CODES)('takes %s in keys and in words', (code) => {
    const document: unknown = parse(seedText(code))
    expect(isTaken(document)).toBe(true)
    expect(isTaken(parse(writeRulebook(document)))).toBe(true)
  })

  const change = (from: string, to: string): unknown =>
    parse(writeRulebook(parse(seedText('LIV-01'))).replace(from, to))

  it.each([
    ['a word for another', '申报主体: 人才', '申报主体: 个人'],
    ['an unknown fact', '事实: 合同年限', '事实: 合同年现'],
    ['a field nobody knows', '牵头单位: RSJ', '牵头单位: RSJ\n颜色: 红'],
    ['a field that is missing', '牵头单位: RSJ\n', ''],
    ['a code of a county unit that is none', '牵头单位: RSJ', '牵头单位: 人社局'],
  ])('refuses %s', (_, from, to) => {
    expect(isTaken(change(from, from))).toBe(true)
    expect(isTaken(change(from, to))).toBe(false)
  })
})
