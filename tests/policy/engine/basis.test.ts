import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { assessCase, contextOf, dayOf, factsOf, versionOf } from '@/lib/policy/casework/assess-case'
import { caseReader } from '@/lib/policy/casework/case-reader'
import { assessAgain, assessKeeping, type AssessmentBasis } from '@/lib/policy/engine/basis'
import { CASE_SETS } from '../support/examination'

/** As the database gives it back. */
const stored = (basis: AssessmentBasis) => JSON.parse(JSON.stringify(basis)) as AssessmentBasis

describe('what is kept with an assessment', () => {
  it.each(CASE_SETS)('makes every worked case of $name again, word for word', ({ file, rulebooks }) => {
    for (const one of file.cases) {
      const rulebook = versionOf(rulebooks, file, one)
      const input = { applicationDay: dayOf(file, one), context: contextOf(one) }
      const { assessment, basis } = assessKeeping(rulebook, caseReader(factsOf(file, one)), input)
      expect(canonicalJson(assessment), one.name).toBe(canonicalJson(assessCase(rulebook, file, one)))
      expect(canonicalJson(assessAgain(rulebook, stored(basis))), one.name).toBe(canonicalJson(assessment))
    }
  })
})
