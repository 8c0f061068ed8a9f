import { describe, expect, it } from 'vitest'
import { codeAt, matchingStep, newTotpSecret, stepAt, totpAddress } from '@/lib/platform/totp'

/** '12345678901234567890' in base32: the secret of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

// Shows ASVS 6.5.5
describe('codes that change every thirty seconds', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i agree with RFC 6238: %s', (seconds, code) => {
    expect(codeAt(SECRET, stepAt(at(seconds)))).toBe(code)
  })

  it('are taken one step early and one step late, not two', () => {
    const now = at(1_234_567_890)
    const present = stepAt(now)
    const found = [-2, -1, 0, 1, 2].map((off) => matchingStep(SECRET, codeAt(SECRET, present + off), now))
    expect(found).toEqual([null, present - 1, present, present + 1, null])
  })

  it('rest on twenty random bytes that a person can type, and on an address that an authenticator reads', () => {
    const secret = newTotpSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(secret)
    expect(totpAddress({ secret: SECRET, issuer: '聚才', name: 'zhangmin' })).toBe(
      `otpauth://totp/%E8%81%9A%E6%89%8D:zhangmin?secret=${SECRET}&issuer=%E8%81%9A%E6%89%8D`,
    )
  })
})
