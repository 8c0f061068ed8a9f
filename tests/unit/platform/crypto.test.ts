import { createCipheriv, createHash } from 'node:crypto'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type * as CryptoModule from '@/lib/platform/crypto'
import { parseKeyring } from '@/lib/platform/keyring'

type Crypto = typeof CryptoModule

const KEY_1 = Buffer.alloc(32, 1).toString('base64')
const KEY_2 = Buffer.alloc(32, 2).toString('base64')
const SETTINGS = {
  APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  JUCAI_MODE: 'test',
  JUCAI_DATA: 'none',
  JUCAI_BLIND_KEY: KEY_1,
  JUCAI_AUDIT_KEY: KEY_2,
  JUCAI_CARD_KEY: '{}',
  NEXTAUTH_SECRET: KEY_1,
  NEXTAUTH_URL: 'https://rencai.example.gov.cn',
}

/** The module as a process with these settings has it. */
async function withKeys(ring: string, profile: 'intl' | 'gm' = 'intl'): Promise<Crypto> {
  vi.resetModules()
  Object.assign(process.env, SETTINGS, { JUCAI_DATA_KEY: ring, JUCAI_CRYPTO_PROFILE: profile })
  return import('@/lib/platform/crypto')
}

// Files of this suite share a process: the next one finds the environment as it was.
const before = { ...process.env }
afterAll(() => {
  process.env = before
  vi.resetModules()
})

const NUMBER = '51072219900307201𠮷'

// Shows ASVS 11.3.1, 11.3.2, 11.3.3, 11.3.5 · G13
describe.each(['intl', 'gm'] as const)('a value sealed by the %s profile', (profile) => {
  it('is opened again for its purpose, and looks different every time', async () => {
    const crypto = await withKeys(KEY_1, profile)
    const [one, other] = [crypto.seal('a', NUMBER), crypto.seal('a', NUMBER)]
    expect(crypto.unseal('a', one)).toBe(NUMBER)
    expect(one).not.toBe(other)
    expect(crypto.unsealBytes('f', crypto.sealBytes('f', Buffer.from(NUMBER)))).toEqual(Buffer.from(NUMBER))
    expect(crypto.unsealBytes('f', crypto.sealBytes('f', new Uint8Array()))).toHaveLength(0)
  })

  it('is not opened for another purpose', async () => {
    const crypto = await withKeys(KEY_1, profile)
    expect(() => crypto.unseal('b', crypto.seal('a', NUMBER))).toThrow()
    expect(() => crypto.unsealBytes('b', crypto.sealBytes('a', Buffer.from(NUMBER)))).toThrow()
  })

  it('is not opened with a single bit of it changed, wherever', async () => {
    const crypto = await withKeys(KEY_1, profile)
    const parts = crypto.seal('a', NUMBER).split(':')
    for (const place of [3, 4, 5]) {
      const bytes = Buffer.from(parts[place] ?? '', 'base64url')
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(bytes.readUInt8(at) ^ 1, at)
        const envelope = parts.with(place, changed.toString('base64url')).join(':')
        expect(() => crypto.unseal('a', envelope), `part ${place}, byte ${at}`).toThrow()
      }
    }
    const file = Buffer.from(crypto.sealBytes('f', Buffer.from(NUMBER)))
    for (let at = 0; at < file.length; at += 1) {
      const changed = Buffer.from(file)
      changed.writeUInt8(file.readUInt8(at) ^ 1, at)
      expect(() => crypto.unsealBytes('f', changed), `byte ${at}`).toThrow()
    }
  })

  it('with a tag cut short is not opened', async () => {
    const crypto = await withKeys(KEY_1, profile)
    const parts = crypto.seal('a', NUMBER).split(':')
    const short = Buffer.from(parts[5] ?? '', 'base64url').subarray(0, 4)
    expect(() => crypto.unseal('a', parts.with(5, short.toString('base64url')).join(':'))).toThrow()
  })
})

// Shows ASVS 11.2.2
describe('keys and algorithms are exchanged while both live:', () => {
  it('what an older key sealed is opened, new values are sealed by the first', async () => {
    const old = (await withKeys(KEY_1)).seal('a', NUMBER)
    const crypto = await withKeys(`k2=${KEY_2},k1=${KEY_1}`)
    expect(crypto.unseal('a', old)).toBe(NUMBER)
    expect(crypto.seal('a', NUMBER)).toMatch(/^v1:aes-256-gcm:k2:/)
    expect(old.startsWith(crypto.envelopeStart())).toBe(false)
  })

  it('a county that goes over to 国密 still opens what it had', async () => {
    const crypto = await withKeys(KEY_1)
    const [old, file] = [crypto.seal('a', NUMBER), crypto.sealBytes('f', Buffer.from(NUMBER))]
    const gm = await withKeys(KEY_1, 'gm')
    expect(gm.unseal('a', old)).toBe(NUMBER)
    expect(gm.unsealBytes('f', file)).toEqual(Buffer.from(NUMBER))
    expect(gm.seal('a', NUMBER)).toMatch(/^v1:sm4-cbc-hmac-sm3:k1:/)
    expect(gm.blindIndex('a', NUMBER)).not.toBe(crypto.blindIndex('a', NUMBER))
  })

  it('a key that is no longer held is named, and opens nothing', async () => {
    const old = (await withKeys(KEY_1)).seal('a', NUMBER)
    const crypto = await withKeys(`k2=${KEY_2}`)
    expect(() => crypto.unseal('a', old)).toThrow('key k1')
  })

  it.each([`k1=${KEY_1},k1=${KEY_2}`, 'short', '', `k1=${KEY_1},`])('%s is no ring', (ring) =>
    expect(parseKeyring(ring)).toBeNull(),
  )
})

it('SM3 and SM4 are those of GB/T 32905 and GB/T 32907', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
  expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})
