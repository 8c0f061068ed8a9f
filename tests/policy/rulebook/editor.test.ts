import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { isFields, listOf, type Path, valueAt, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { checkDocument } from '@/lib/policy/rulebook/editor/check-document'
import { differencesOf } from '@/lib/policy/rulebook/editor/differences'
import { alternativeOf, alternativesAt, controlAt, fieldsAt } from '@/lib/policy/rulebook/editor/forms'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { fromQuery, toQuery } from '@/lib/policy/rulebook/editor/query'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { readUnfinished } from '@/lib/policy/rulebook/read-text'
import { rulebookSchema } from '@/lib/policy/rulebook/schema'
import { type Place, placeOfItems } from '@/lib/policy/rulebook/words/place'
import { placeOf } from '@/lib/policy/rulebook/words/place-of'
import { SEED_CODES, seedText } from '../support/seed-rulebooks'

const POLICIES = join(import.meta.dirname, '..')
const EXAMINED = globSync('*/*.yaml', { cwd: POLICIES }).filter((name) => !name.endsWith('cases.yaml'))
const TEXTS = [
  ...SEED_CODES.map((code) => [code, seedText(code)] as const),
  ...EXAMINED.map((name) => [name, readFileSync(join(POLICIES, name), 'utf8')] as const),
]

type Shown = { readonly path: Path; readonly value: unknown; readonly place: Place }

/** Everything that the editor shows of a document, and what it would have no form for. */
function shownIn(value: unknown, place: Place, path: Path = []): { shown: Shown[]; lost: string[] } {
  const here = { path, value, place }
  const together = (parts: { shown: Shown[]; lost: string[] }[]) => ({
    shown: [here, ...parts.flatMap(({ shown }) => shown)],
    lost: parts.flatMap(({ lost }) => lost),
  })
  const control = controlAt(place)
  if (control === 'list')
    return together(listOf(value).map((one, index) => shownIn(one, placeOfItems(place), [...path, index])))
  if (control === 'alternatives') {
    const chosen = alternativeOf(alternativesAt(place), value)
    if (chosen === null) return { shown: [here], lost: [keyOf(path)] }
    return chosen.place.forms[0]?.const === undefined ? shownIn(value, chosen.place, path) : together([])
  }
  if (control === 'fields') {
    const fields = fieldsAt(place)
    const known = fields.map(({ field }) => field)
    const strange = Object.keys(isFields(value) ? value : {}).filter((name) => !known.includes(name))
    const parts = fields.flatMap(({ field, place: at }) => {
      const member = valueAt(value, [field])
      return member === undefined ? [] : [shownIn(member, at, [...path, field])]
    })
    return together([...parts, { shown: [], lost: strange.map((name) => keyOf([...path, name])) }])
  }
  return { shown: [here], lost: control === 'condition' && toQuery(value) === null ? [keyOf(path)] : [] }
}

it('there are all the rulebooks', () => {
  expect(TEXTS.length).toBeGreaterThan(38)
})

describe.each(TEXTS)('%s in the editor', (_, text) => {
  const parsed = parseRulebook(text)
  if (!parsed.ok) throw new Error('a rulebook that cannot be read')
  const { document, hashInput } = parsed.value
  const { shown, lost } = shownIn(document, placeOf(rulebookSchema))
  const conditions = shown.filter(({ place }) => controlAt(place) === 'condition')

  it('has a form for everything it says', () => {
    expect(lost).toEqual([])
    expect(conditions.length).toBeGreaterThan(0)
  })

  it('says the same when every condition went through the query builder', () => {
    const again = conditions.reduce<unknown>((whole, { path, value }) => {
      const query = toQuery(value)
      return query === null ? null : withValue(whole, path, fromQuery(query))
    }, document)
    expect(canonicalJson(again)).toBe(hashInput)
  })

  it('is written as a file that says the same, and is shown without a fault', () => {
    const { text: written, faults, sentences, sections } = checkDocument(document)
    expect(faults).toEqual([])
    expect(sections?.length).toBeGreaterThan(0)
    const read = readUnfinished(written, rulebookSchema)
    expect(canonicalJson(read.ok ? read.value : null)).toBe(hashInput)
    for (const { path } of conditions) expect(sentences[keyOf(path)], keyOf(path)).toBeTruthy()
  })

  it('differs only where it is changed', () => {
    const leaves = shown.filter(({ value, place }) => typeof value === 'string' && controlAt(place) === 'text')
    expect(leaves.length).toBeGreaterThan(5)
    for (const { path, value } of leaves) {
      const other = withValue(document, path, `${String(value)}x`)
      expect(differencesOf(document, other)).toHaveLength(1)
      expect(canonicalJson(withValue(other, path, value))).toBe(hashInput)
    }
  })
})

describe('a document that is not finished', () => {
  const BLANKS = [undefined, null, '', 0, [], {}]

  it.each(TEXTS)('%s is shown and told of, whatever is missing', (_, text) => {
    const parsed = parseRulebook(text)
    if (!parsed.ok) throw new Error('a rulebook that cannot be read')
    const { document } = parsed.value
    const { shown } = shownIn(document, placeOf(rulebookSchema))
    for (const [index, { path }] of shown.entries()) {
      if (path.length === 0) continue
      const blank = BLANKS[index % BLANKS.length]
      const broken = withValue(document, path, blank)
      expect(() => checkDocument(broken), `${keyOf(path)} ${String(JSON.stringify(blank))}`).not.toThrow()
    }
  })
})
