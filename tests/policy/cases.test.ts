import { describe, expect, it } from 'vitest'
import { CASE_SETS } from './support/examination'
import { expectCase } from './support/run-case'
import { SEED_CODES } from './support/seed-rulebooks'

it('every rulebook of the seed has worked cases', () => {
  const named = CASE_SETS.map(({ file }) => file.rulebook)
  expect(SEED_CODES.filter((code) => !named.includes(code))).toEqual([])
})

describe.each(CASE_SETS.map((set) => [set.name, set] as const))('%s', (_, { file, rulebooks }) => {
  it.each(file.cases.map((one) => [one.presumed ? `${one.name}（推定）` : one.name, one] as const))('%s', (__, one) => {
    expectCase(rulebooks, file, one)
  })
})
