import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCaseFile } from './support/case-file'
import { expectCase } from './support/run-case'
import { SEED_CODES, seedRulebook } from './support/seed-rulebooks'

const fileOf = (code: string) => join(import.meta.dirname, code, 'cases.yaml')

it('every rulebook of the seed has worked cases', () => {
  expect(SEED_CODES.filter((code) => !existsSync(fileOf(code)))).toEqual([])
})

describe.each(SEED_CODES)('%s', (code) => {
  const rulebook = seedRulebook(code)
  const file = readCaseFile(fileOf(code))

  it.each(file.cases.map((one) => [one.presumed ? `${one.name}（推定）` : one.name, one] as const))('%s', (_, one) => {
    expectCase(rulebook, file, one)
  })
})
