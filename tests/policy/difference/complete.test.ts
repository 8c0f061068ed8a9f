import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeDifference } from '@/lib/policy/difference/describe-difference'
import { parseRulebook, readRulebook } from '@/lib/policy/rulebook/parse'
import { mutate, othersOf, placesIn, valueAt } from '../support/mutations'

const ROOT = join(import.meta.dirname, '../../..')
const FILES = globSync(['prisma/seed/rulebooks/*.yaml', 'tests/policy/*/*rulebook*.yaml'], { cwd: ROOT }).toSorted()

const documentOf = (file: string): unknown => {
  const parsed = parseRulebook(readFileSync(join(ROOT, file), 'utf8'))
  if (!parsed.ok) throw new Error(file)
  return parsed.value.document
}

const rulebookOf = (document: unknown) => {
  const read = readRulebook(document)
  if (!read.ok) throw new Error('a sound rulebook')
  return read.value.rulebook
}

const textOf = (sections: ReturnType<typeof describeDifference>): string =>
  sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('\n')

/** The nearest thing around a place that people call by a name, as both sides call it. */
function namesAround(document: unknown, path: readonly (string | number)[]): string[] {
  const around = path.map((_, index) => valueAt(document, path.slice(0, index + 1))).reverse()
  const named = around.find(
    (one) => typeof one === 'object' && one !== null && ('text' in one || 'name' in one || 'title' in one),
  )
  const { text, name, title, ref } = (named ?? {}) as Readonly<Record<string, string | undefined>>
  return [text, name, title, ref].filter((one) => one !== undefined)
}

describe.each(FILES)('%s', (file) => {
  const document = documentOf(file)
  const rulebook = rulebookOf(document)
  const places = placesIn(document)

  it('differs in nothing from itself', () => {
    expect(describeDifference(rulebook, rulebookOf(structuredClone(document)))).toEqual([])
  })

  it('tells of any one change, and whose it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), (path, pick) => {
        const others = othersOf(valueAt(document, path))
        const value = others[pick % others.length]
        const changed = mutate(document, { path, value })
        fc.pre(changed !== null)
        if (changed === null || JSON.stringify(changed) === JSON.stringify(rulebook)) return
        for (const sides of [
          [rulebook, changed],
          [changed, rulebook],
        ] as const) {
          const sections = describeDifference(...sides)
          const told = textOf(sections)
          expect(told, `${path.join('.')} → ${String(value)}`).not.toBe('')
          expect(told).not.toMatch(/undefined|\[object|\{"/)
          // A condition is known by its facts, the document is the whole rulebook's.
          const isNameless =
            ['test', 'when'].some((field) => path.includes(field)) || (path[0] === 'document' && path.length < 4)
          const names = isNameless ? [] : namesAround(document, path)
          if (names.length > 0)
            expect(
              names.some((name) => told.includes(name)),
              `${names.join()} in ${told}`,
            ).toBe(true)
        }
      }),
      { numRuns: 30, seed: 20261128, maxSkipsPerRun: 400 },
    )
  })
})
