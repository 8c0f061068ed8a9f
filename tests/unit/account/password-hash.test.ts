import { describe, expect, it } from 'vitest'
import { hashPassword, verifyNoPassword, verifyPassword } from '@/lib/platform/password'

describe('the hash of a password', () => {
  // Shows ASVS 11.4.2
  it('is Argon2id with 19 MiB, two passes and one lane, and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('Yunling-2026'), hashPassword('Yunling-2026')])
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(first).not.toBe(second)
    expect(await verifyPassword(first, 'Yunling-2026')).toBe(true)
    expect(await verifyPassword(first, 'yunling-2026')).toBe(false)
  })

  // Shows ASVS 6.2.8
  it('agrees with the reference implementation of RFC 9106', async () => {
    // argon2 CLI 20190702: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword(hash, 'password')).toBe(true)
  })

  it('is the same for a letter written as one character or as two', async () => {
    expect(await verifyPassword(await hashPassword('Caf\u00e9-2026-xx'), 'Cafe\u0301-2026-xx')).toBe(true)
  })

  it('of nobody fits nothing', async () => expect(await verifyNoPassword('')).toBe(false))
})
