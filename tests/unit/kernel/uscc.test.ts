import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeUscc, organisationCheckOf, organisationCodeOf, parseUscc, usccCheckOf } from '@/lib/kernel/uscc'

const problemOf = (text: string) => {
  const parsed = parseUscc(text)
  return parsed.ok ? null : parsed.failure.code
}
const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const aCode = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 8, maxLength: 8 })
  .map((body) => completeUscc(`91510799${body.join('')}`))

describe('unified social credit codes', () => {
  it('accepts a code whose two check characters are right', () => {
    expect(parseUscc('91350100M000100Y43')).toEqual({ ok: true, value: '91350100M000100Y43' })
    expect(problemOf(' ９１３５０１００m000100y43 ')).toBeNull()
    const code = completeUscc('91350100M000100Y')
    expect([code, organisationCodeOf(code)]).toEqual(['91350100M000100Y43', 'M000100Y4'])
  })

  it('computes the check characters of GB 11714 and GB 32100', () => {
    expect([organisationCheckOf('M000100Y'), organisationCheckOf('D2143569')]).toEqual(['4', 'X'])
    expect(
      ['91350100M000100Y4', '91310000MA1K00000', '91510722MA62400AB', '91371521MA3C00001'].map(usccCheckOf),
    ).toEqual(['3', '6', '2', '0'])
    expect(() => usccCheckOf('9135')).toThrow(RangeError)
    expect(() => organisationCheckOf('m000100y')).toThrow(RangeError)
  })

  it.each(['91310000MA1K000006', '91510722MA62400AB2', '91371521MA3C000010'])(
    'accepts %s: its own check character is right, whatever the organisation code inside says',
    (code) => expect(problemOf(code)).toBeNull(),
  )

  it.each([
    ['', 'length'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100I000100Y43', 'characters'],
    ['91350100M000100Z43', 'characters'],
    ['9135A100M000100Y43', 'division'],
    ['91350100M000100Y44', 'checksum'],
  ])('refuses %j: %s', (code, problem) => expect(problemOf(code)).toBe(problem))

  it('catches every single character typed wrong', () => {
    fc.assert(
      fc.property(aCode, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...CHARACTERS), (code, at, wrong) => {
        fc.pre(code.charAt(at) !== wrong)
        expect(parseUscc(code).ok).toBe(true)
        expect(parseUscc(code.slice(0, at) + wrong + code.slice(at + 1)).ok).toBe(false)
      }),
    )
  })
})
