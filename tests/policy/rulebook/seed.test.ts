import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { parseRulebook, readRulebook } from '@/lib/policy/rulebook/parse'
import { readCaseFile } from '../support/case-file'
import { SEED_CODES, seedRulebook, seedText } from '../support/seed-rulebooks'

const parsedOf = (code: string) => {
  const parsed = parseRulebook(seedText(code))
  if (!parsed.ok) throw new Error(code)
  return parsed.value
}

describe.each(SEED_CODES)('%s', (code) => {
  it('reads the same from the file and from what is stored', () => {
    const { document, rulebook, hashInput } = parsedOf(code)
    const stored: unknown = JSON.parse(JSON.stringify(document))
    const again = readRulebook(stored)
    expect(again.ok && again.value.rulebook).toEqual(rulebook)
    expect(again.ok && again.value.hashInput).toBe(hashInput)
  })

  it('is called as its file, by a document of the county, with every clause used or explained', () => {
    const rulebook = seedRulebook(code)
    expect(rulebook.code).toBe(code)
    expect(rulebook.document.number).toMatch(/^云岭县人才办〔2026〕\d+号$/)
    const cited = canonicalJson({ ...rulebook, document: null })
    expect(rulebook.document.clauses.filter(({ ref }) => !cited.includes(ref))).toEqual(
      code === 'CARD-01' ? [expect.anything(), expect.anything()] : [],
    )
  })

  it('is told in sentences that leave nothing blank', () => {
    const sentences = describeRulebook(seedRulebook(code)).flatMap((section) => section.sentences)
    expect(sentences.length).toBeGreaterThan(6)
    expect(sentences.filter(({ text }) => /undefined|null|NaN|\[object| {2}/.test(text))).toEqual([])
  })

  it('has cases that are met, refused and left open', () => {
    const verdicts = new Set(
      readCaseFile(`${import.meta.dirname}/../${code}/cases.yaml`).cases.map((one) => one.expect?.verdict),
    )
    expect([...verdicts].sort()).toEqual(['eligible', 'ineligible', 'needsEvidence'])
  })
})

it('no document stands for two items', () => {
  const numbers = SEED_CODES.map((code) => seedRulebook(code).document.number)
  expect(new Set(numbers).size).toBe(numbers.length)
})
