import { generateKeyPairSync } from 'node:crypto'
import { decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ClaimsRule } from '@/lib/platform/signature'

const RULE: ClaimsRule = { issuer: '510799', seconds: 60, leewaySeconds: 30 }
const NOW = new Date('2026-09-14T01:00:00Z')
const CLAIMS = { issuer: '510799', subject: 'card-1', tokenId: 'token-1' }
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

const key = Buffer.alloc(32, 7).toString('base64')
Object.assign(process.env, {
  APP_DATABASE_URL: 'postgres://nowhere',
  JUCAI_DATA: '/nowhere',
  JUCAI_DATA_KEY: key,
  JUCAI_BLIND_KEY: key,
  JUCAI_AUDIT_KEY: key,
  JUCAI_CARD_KEY: JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  NEXTAUTH_SECRET: key,
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
})
const { publicKeySet, signClaims, verifyClaims } = await import('@/lib/platform/signature')

let token = ''
beforeAll(async () => {
  token = await signClaims(CLAIMS, NOW, RULE.seconds)
})
const verdict = async (text: string, now: Date, rule = RULE) => {
  const verified = await verifyClaims(text, rule, now)
  return verified.ok ? 'good' : verified.failure
}

describe('the token in a card’s QR code', () => {
  it('is a compact JWS by EdDSA that says the county, the card, its times and its own number, and nothing of the holder', async () => {
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) as string })
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object
    expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'iss', 'jti', 'sub'])
    expect(await verifyClaims(token, RULE, NOW)).toEqual({ ok: true, value: CLAIMS })
  })

  it('is good for its minute and half a minute more', async () => {
    expect(await verdict(token, after(89))).toBe('good')
    expect(await verdict(token, after(91))).toBe('stale')
  })

  it('is refused when it comes from further ahead than clocks differ', async () => {
    expect(await verdict(token, after(-29))).toBe('good')
    expect(await verdict(token, after(-60))).toBe('stale')
  })

  it('is not ours once a single character is altered', async () => {
    const [header, payload, signature] = token.split('.') as [string, string, string]
    const forged = Buffer.from(JSON.stringify({ ...CLAIMS, iss: '510799', sub: 'card-2' })).toString('base64url')
    expect(await verdict(`${header}.${forged}.${signature}`, NOW)).toBe('foreign')
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    expect(await verdict(`${header}.${payload}.${flipped}`, NOW)).toBe('foreign')
  })

  it('is not ours when another key signed it, nor when it names no algorithm', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
    const times = { iat: NOW.getTime() / 1000, exp: NOW.getTime() / 1000 + 60 }
    const other = new SignJWT({ iss: '510799', sub: 'card-1', jti: 'x', ...times })
    expect(await verdict(await other.setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey), NOW)).toBe('foreign')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`
    expect(await verdict(none, NOW)).toBe('foreign')
    expect(await verdict('nonsense', NOW)).toBe('foreign')
  })

  it('is not ours when our own key signed it for another county', async () => {
    const elsewhere = await signClaims({ ...CLAIMS, issuer: '510724' }, NOW, 60)
    expect(await verdict(elsewhere, NOW)).toBe('foreign')
  })

  it('does not live longer than a minute, whatever it claims', async () => {
    expect(await verdict(await signClaims(CLAIMS, NOW, 86_400), after(91))).toBe('stale')
  })

  it('can be checked by another county with the published key, which cannot sign', async () => {
    const { keys } = await publicKeySet()
    const [published] = keys
    expect(published).toMatchObject({
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: decodeProtectedHeader(token).kid,
    })
    expect(published).not.toHaveProperty('d')
    const open = await importJWK(published ?? {}, 'EdDSA')
    const { payload } = await jwtVerify(token, open, { currentDate: NOW })
    expect(payload.sub).toBe('card-1')
    if (!(open instanceof Uint8Array)) expect(await exportJWK(open)).toMatchObject({ x: published?.x })
  })
})
