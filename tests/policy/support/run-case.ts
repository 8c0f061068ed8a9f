import { expect } from 'vitest'
import type { CaseFile, PolicyCase } from '@/lib/policy/casework/case-file'
import { compareCase } from '@/lib/policy/casework/compare-case'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** Every expectation that the case states, to the fen. */
export function expectCase(rulebooks: readonly Rulebook[], file: CaseFile, one: PolicyCase): void {
  expect(one.expect, 'a worked case states what must come out').toBeDefined()
  expect(compareCase(rulebooks, file, one).differences).toEqual([])
}
