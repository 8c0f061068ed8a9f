import { describe, expect, it } from 'vitest'
import { concernsPerson } from '@/lib/application/rules/concerns-person'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { describeRulebook } from '@/lib/policy/engine/describe-rulebook'
import { CASE_SETS, EXAMINED } from '../support/examination'

describe.each(EXAMINED.map((set) => [set.name, set] as const))('%s', (name, { file, rulebooks }) => {
  it('is the item that its folder and file name, with every clause used or explained', () => {
    for (const rulebook of rulebooks) {
      expect(rulebook.code).toBe(name.replace('/', '-').toUpperCase())
      const cited = canonicalJson({ ...rulebook, document: null })
      expect(rulebook.document.clauses.filter(({ ref }) => !cited.includes(`"${ref}"`) && ref !== '办理')).toEqual([])
    }
  })

  it('says how it was read', () => {
    for (const rulebook of rulebooks) expect(rulebook.notes.length).toBeGreaterThan(0)
  })

  it('is told in sentences that leave nothing blank', () => {
    for (const rulebook of rulebooks) {
      const sentences = describeRulebook(rulebook).flatMap((section) => section.sentences)
      expect(sentences.length).toBeGreaterThan(3)
      expect(sentences.filter(({ text }) => /undefined|null|NaN|\[object| {2}/.test(text))).toEqual([])
    }
  })

  it('has cases that are met, refused and left open', () => {
    const verdicts = new Set(file.cases.map((one) => one.expect?.verdict))
    expect(verdicts.size).toBeGreaterThan(1)
    expect(verdicts.has('needsEvidence')).toBe(true)
  })
})

it('items for enterprises are about one of their people where they read a fact of a person', () => {
  const forFirms = EXAMINED.filter(({ rulebooks }) => rulebooks[0]?.applicant === 'enterprise')
  const about = forFirms.filter(({ rulebooks }) => rulebooks.some(concernsPerson)).map(({ name }) => name)
  expect(forFirms.length).toBeGreaterThan(about.length)
  expect(about).toEqual(['LOAN-02'])
})

it('versions of one item take over from each other', () => {
  for (const { rulebooks } of CASE_SETS) {
    const days = rulebooks.map(({ effectiveFrom }) => effectiveFrom)
    expect(new Set(days).size).toBe(days.length)
  }
})
