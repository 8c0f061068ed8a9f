import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atTheBank, bring, type readDetails, UNKNOWN, violations } from './batch-work'

/** What banks have sent: right, wrong amount, wrong reference, cut line, noise. */
const anyLine = (lines: ReturnType<typeof readDetails>) => {
  const reference = fc.constantFrom(...lines.map((line) => line.reference), UNKNOWN, 'x')
  const yuan = fc.constantFrom(...lines.map((line) => line.yuan), '0.01', '一百', '')
  const state = fc.constantFrom('成功', '失败', 'S', 'F', '处理中', '')
  const right = fc
    .tuple(fc.constantFrom(...lines), state)
    .map(([line, said]) => ['1', line.reference, line.yuan, said, 'E1', '户名不符', '2026-09-14'])
  const wrong = fc
    .tuple(fc.nat(99), reference, yuan, state)
    .map(([serial, ...fields]) => [String(serial), ...fields, '', '', '20260914'])
  const noise = fc.string({ maxLength: 60 }).map((text) => [text.replace(/[\r\n]/g, '')])
  return fc
    .oneof({ weight: 4, arbitrary: right }, { weight: 2, arbitrary: wrong }, { weight: 1, arbitrary: noise })
    .map((fields) => fields.join('|'))
}

describe('whatever the bank sends', () => {
  it(
    'never breaks a promise: every line is settled, repeated or held, and Σ bank = Σ ledger',
    { timeout: 120_000 },
    async () => {
      const { county, id, number, lines } = await atTheBank(8)
      let file = 0
      await fc.assert(
        fc.asyncProperty(fc.array(anyLine(lines), { minLength: 1, maxLength: 12 }), async (rows) => {
          file += 1
          const result = await bring(
            county,
            id,
            new TextEncoder().encode([`${number}|`, ...rows, ` `.repeat(file)].join('\n')),
          )
          if (result.ok) {
            const { paid, failed, repeated, suspense } = result.value
            expect(paid + failed + repeated + suspense).toBe(rows.filter((row) => row.trim() !== '').length)
          } else
            expect(['empty', 'repeatedFile']).toContain(
              result.failure.kind === 'refused' && result.failure.reasons[0]?.code,
            )
          expect(await violations(county)).toEqual([])
        }),
        { numRuns: 40, seed: 20260914 },
      )
    },
  )
})
