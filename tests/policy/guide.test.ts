import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMap, parseDocument, stringify } from 'yaml'
import { readCases } from '@/lib/policy/casework/case-file'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { rulebookSchema } from '@/lib/policy/rulebook/schema'
import { OPERATOR_NAMES } from '@/lib/policy/rulebook/schema/operators'
import { fieldsOf, type Place, placeOfField, placeOfItems, wordsOfField } from '@/lib/policy/rulebook/words/place'
import { placeOf } from '@/lib/policy/rulebook/words/place-of'
import { putKeys } from '@/lib/policy/rulebook/words/to-keys'
import { withWordTables } from '../../scripts/policy/word-tables'
import { expectCase } from './support/run-case'

const GUIDE = readFileSync(new URL('../../docs/rulebook.md', import.meta.url), 'utf8')

/** Fenced blocks with the line they begin at. */
const BLOCKS = [...GUIDE.matchAll(/^```(\w+)( 错)?\n([\s\S]*?)^```$/gm)].map(
  ({ 1: kind, 2: flaw, 3: text = '', index }) => ({
    kind,
    isWrong: flaw !== undefined,
    text,
    line: GUIDE.slice(0, index).split('\n').length,
  }),
)
const YAML = BLOCKS.filter(({ kind }) => kind === 'yaml')
const startsWith = (field: string) => YAML.filter(({ text }) => text.startsWith(`${field}:`))
const WHOLE = startsWith('代码')
const CASES = startsWith('规则')
const PIECES = YAML.filter((block) => !block.isWrong && !WHOLE.includes(block) && !CASES.includes(block))

function rulebookOf(text: string) {
  const parsed = parseRulebook(text)
  if (!parsed.ok) throw new Error(parsed.failure.map((one) => `${one.line} ${one.path} ${one.message}`).join('\n'))
  return parsed.value
}

type Fields = Record<string, unknown>

/** Where in a rulebook the pieces of the guide may stand: the whole, its outcome, its first 待遇. */
const ROOT = placeOf(rulebookSchema)
const OUTCOME = placeOfField(ROOT, 'outcome')
const PART = placeOfItems(placeOfField(OUTCOME, 'parts'))

const keysOf = (text: string, place: Place): Fields => {
  const document = parseDocument(text)
  putKeys(document, place)
  return isMap(document.contents) ? (document.toJS() as Fields) : {}
}
const fits = (text: string, place: Place) =>
  Object.keys(keysOf(text, place)).every((field) => fieldsOf(place).includes(field))

/** The first rulebook of the guide with the piece in its place, and with every clause that the piece names. */
function withPiece(text: string): string {
  const base = rulebookOf(WHOLE[0]?.text ?? '').document as Fields & {
    document: Fields
    outcome: Fields & { parts: Fields[] }
    criteria: Fields[]
  }
  const clauses = [
    ...(base.document.clauses as Fields[]),
    { ref: '第四条', text: '原文' },
    { ref: '第五条', text: '原文' },
  ]
  const whole = { ...base, document: { ...base.document, clauses } }
  if (fits(text, ROOT)) {
    const piece = keysOf(text, ROOT)
    return stringify({ ...whole, ...piece })
  }
  if (!fits(text, PART)) return stringify({ ...whole, outcome: { ...base.outcome, ...keysOf(text, OUTCOME) } })
  const part = { ...base.outcome.parts[0], ...keysOf(text, PART) }
  return stringify({ ...whole, outcome: { ...base.outcome, parts: [part] } })
}

describe('the guide', () => {
  it('has examples of every kind', () => {
    expect(WHOLE.length).toBeGreaterThan(1)
    expect(CASES.length).toBe(WHOLE.length)
    expect(PIECES.length).toBeGreaterThan(20)
  })

  it.each(WHOLE.map((block) => [block.line, block] as const))('line %d: a whole rulebook', (_, { text }) => {
    expect(rulebookOf(text).rulebook.code).toMatch(/^[A-Z]+-\d+$/)
  })

  it.each(PIECES.map((block) => [block.line, block] as const))('line %d: a piece of one', (_, { text }) => {
    const piece = withPiece(text)
    expect(piece).not.toBe(stringify(rulebookOf(WHOLE[0]?.text ?? '').document))
    rulebookOf(piece)
  })

  it('tells the faults of its faulty example', () => {
    const wrong = BLOCKS.findIndex(({ isWrong }) => isWrong)
    const told = BLOCKS.slice(wrong)
      .find(({ kind }) => kind === 'text')
      ?.text.trim()
      .split('\n')
    const text = (WHOLE[0]?.text ?? '').replace(/^条件:\n[\s\S]*?(?=^结果:)/m, BLOCKS[wrong]?.text ?? '')
    const parsed = parseRulebook(text)
    expect(parsed.ok ? [] : parsed.failure.map(({ path, message }) => `${path}：${message}`)).toEqual(told)
  })

  it('names every comparison, and has its words up to date (npm run make-rulebook-schema writes them)', () => {
    for (const name of OPERATOR_NAMES) expect(GUIDE).toContain(`| \`${name}\` |`)
    expect(withWordTables(GUIDE)).toBe(GUIDE)
  })

  it('shows every field that a rulebook may have', () => {
    const shown = new Set(
      [...YAML].flatMap(({ text }) => [...text.matchAll(/([^\s{[,:]+):(?=\s)/g)].map((match) => match[1] ?? '')),
    )
    const fields = new Set(placesOf(ROOT).flatMap((place) => fieldsOf(place)))
    const hidden = [...fields].filter((field) => ![field, ...wordsOfField(field)].some((word) => shown.has(word)))
    expect(hidden.filter((field) => !NOT_TAUGHT.has(field))).toEqual([])
  })
})

/** Sizes of files, the fund's own, and what may be sent back: the defaults serve; the table of words has them. */
const NOT_TAUGHT = new Set(['maxMegabytes', 'mayReturn', 'effectiveTo'])

function placesOf(place: Place, seen = new Set<unknown>()): Place[] {
  if (place.forms.every((form) => seen.has(form))) return []
  for (const form of place.forms) seen.add(form)
  const beneath = [placeOfItems(place), ...fieldsOf(place).map((field) => placeOfField(place, field))]
  return [place, ...beneath.flatMap((one) => placesOf(one, seen))]
}

describe.each(CASES.map((block) => [block.line, block] as const))('line %d: worked cases', (_, { text }) => {
  const read = readCases(text)
  if (!read.ok) throw new Error(read.failure.map((one) => `${one.line} ${one.path} ${one.message}`).join('\n'))
  const file = read.value.value
  const rulebook = WHOLE.map((block) => rulebookOf(block.text).rulebook).find(({ code }) => code === file.rulebook)

  it.each(file.cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    if (!rulebook) throw new Error(`no rulebook ${file.rulebook}`)
    expectCase([rulebook], file, one)
  })
})
