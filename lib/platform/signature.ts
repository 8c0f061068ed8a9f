import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { env } from './env'

const ALGORITHM = 'EdDSA'

type Key = { id: string; secret: CryptoKey; open: CryptoKey; openJwk: JWK }

let loading: Promise<Key> | null = null

/** The Ed25519 key of JUCAI_CARD_KEY, read once. Without a `kid` of its own it is named by its thumbprint (RFC 7638). */
const loadKey = (): Promise<Key> => (loading ??= readKey(JSON.parse(env().JUCAI_CARD_KEY) as JWK))

async function readKey(jwk: JWK): Promise<Key> {
  const { d: _secret, ...openJwk } = jwk
  const [secret, open] = await Promise.all([importJWK(jwk, ALGORITHM), importJWK(openJwk, ALGORITHM)])
  if (secret instanceof Uint8Array || open instanceof Uint8Array)
    throw new Error('JUCAI_CARD_KEY is not an Ed25519 key')
  const id = jwk.kid ?? (await calculateJwkThumbprint(openJwk)).slice(0, 8)
  return { id, secret, open, openJwk: { ...(await exportJWK(open)), kid: id, alg: ALGORITHM, use: 'sig' } }
}

/** What a token says: who signed it (a county's code), about what (an opaque id), and its own number. */
export type Claims = { readonly issuer: string; readonly subject: string; readonly tokenId: string }

/** Signs the claims as a compact JWS (RFC 7515, EdDSA) that is good for `seconds` from `now`. */
export async function signClaims(claims: Claims, now: Date, seconds: number): Promise<string> {
  const key = await loadKey()
  const issuedAt = Math.floor(now.getTime() / 1000)
  return new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, kid: key.id })
    .setIssuer(claims.issuer)
    .setSubject(claims.subject)
    .setJti(claims.tokenId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(key.secret)
}

/** `foreign`: not signed with our key, altered, or of another issuer. `stale`: ours, and past its time. */
export type ClaimsFault = 'foreign' | 'stale'

export type ClaimsRule = { readonly issuer: string; readonly seconds: number; readonly leewaySeconds: number }

/**
 * Reads a token that `signClaims` made. Age is judged by `now` with the leeway on both sides, and is never more than
 * `seconds`, whatever the token itself claims.
 */
export async function verifyClaims(token: string, rule: ClaimsRule, now: Date): Promise<Result<Claims, ClaimsFault>> {
  const key = await loadKey()
  try {
    const { payload } = await jwtVerify(token, key.open, {
      algorithms: [ALGORITHM],
      issuer: rule.issuer,
      requiredClaims: ['sub', 'jti', 'exp', 'iat'],
      maxTokenAge: rule.seconds,
      clockTolerance: rule.leewaySeconds,
      currentDate: now,
    })
    const { iss = '', sub = '', jti = '' } = payload
    return ok({ issuer: iss, subject: sub, tokenId: jti })
  } catch (error) {
    if (error instanceof errors.JWTExpired) return fail('stale')
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iat') return fail('stale')
    if (error instanceof errors.JOSEError) return fail('foreign')
    throw error
  }
}

/** The public half as a JWK Set (RFC 7517): with it anybody may check a token, and nobody may make one. */
export async function publicKeySet(): Promise<{ keys: JWK[] }> {
  return { keys: [(await loadKey()).openJwk] }
}
