import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { readCases } from '@/lib/policy/casework/case-file'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import { writeRulebook } from '@/lib/policy/rulebook/write'
import { SEED_CODES, seedText } from '../support/seed-rulebooks'

const RUNS = { numRuns: 150, seed: 20260914 }

const TEXTS = SEED_CODES.map((code) => writeRulebook(parse(seedText(code))))

/** What a hand on a keyboard does to a line. */
const slip = fc.constantFrom<(line: string) => string>(
  (line) => line.replace(':', '：'),
  (line) => line.replace(': ', ':'),
  (line) => line.replace(/[一-龥]/, '错'),
  (line) => ` ${line}`,
  (line) => `\t${line}`,
  (line) => line.replace(/: .*/, ':'),
  (line) => line.replace(/: .*/, ': [1, { 甲: 乙 }]'),
  (line) => line.replace(/: .*/, ': &x 是\n*x'),
  (line) => `${line}\n${line}`,
  (line) => line.slice(0, Math.floor(line.length / 2)),
  () => '- ',
  () => '',
  () => '? [a]',
)

const spoilt = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(fc.tuple(fc.nat(), slip), { minLength: 1, maxLength: 4 }))
  .map(([text, slips]) => {
    const lines = text.split('\n')
    for (const [at, how] of slips) lines[at % lines.length] = how(lines[at % lines.length] ?? '')
    return lines.join('\n')
  })

it('a spoilt file is never more than refused, each fault with its line and a sentence', () => {
  fc.assert(
    fc.property(spoilt, (text) => {
      const parsed = parseRulebook(text)
      if (parsed.ok) return
      expect(parsed.failure.length).toBeGreaterThan(0)
      for (const { line, message } of parsed.failure) {
        expect(line).toBeGreaterThan(0)
        expect(message).toMatch(/[一-龥]/)
        expect(message).not.toMatch(/undefined|Invalid|Expected|\[object/)
      }
    }),
    RUNS,
  )
})

it.each(['', '一', '[]', '- 一', '1: 2', '~', '{}', '规则: [', '案例: [1, ~, 一]', '情况: { 1: 2, [a]: 3 }'])(
  '%j is refused',
  (text) => {
    expect(parseRulebook(text).ok).toBe(false)
    expect(readCases(text).ok).toBe(false)
  },
)
