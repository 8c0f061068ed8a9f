import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeDifference } from '@/lib/policy/difference/describe-difference'
import { parseRulebook, readRulebook } from '@/lib/policy/rulebook/parse'
import { type Mutation, mutate, othersOf, placesIn, valueAt } from '../support/mutations'

const ROOT = join(import.meta.dirname, '../../..')
const DOCUMENTS = globSync(['prisma/seed/rulebooks/*.yaml', 'tests/policy/*/*rulebook*.yaml'], { cwd: ROOT })
  .toSorted()
  .flatMap((file) => {
    const parsed = parseRulebook(readFileSync(join(ROOT, file), 'utf8'))
    return parsed.ok ? [parsed.value.document] : []
  })

/** Where a field stands, whatever the place in its list: 'outcome.parts.tiers.pay'. */
const fieldOf = (path: Mutation['path']): string => path.filter((step) => typeof step === 'string').join('.')

/** Of each field one place, in the first document that has it. */
const FIELDS = new Map(
  DOCUMENTS.flatMap((document) =>
    placesIn(document).map((path) => [fieldOf(path), { document, path }] as const),
  ).reverse(),
)

it('no field of any rulebook can change without a sentence', { timeout: 120_000 }, () => {
  let proven = 0
  for (const [field, { document, path }] of FIELDS) {
    const before = readRulebook(document)
    if (!before.ok) throw new Error(field)
    for (const value of othersOf(valueAt(document, path))) {
      const after = mutate(document, { path, value })
      if (after === null || JSON.stringify(after) === JSON.stringify(before.value.rulebook)) continue
      expect(describeDifference(before.value.rulebook, after), `${field} → ${String(value)}`).not.toEqual([])
      proven += 1
      break
    }
  }
  expect(proven).toBeGreaterThan(150)
})
