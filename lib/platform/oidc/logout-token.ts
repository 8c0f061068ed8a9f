import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { logInfo } from '../log'
import { identityProvider, LEEWAY_SECONDS, SIGNATURES, TIMEOUT_SECONDS } from './provider'
import { refusalOf } from './refusal'
import { oidcSettings } from './settings'

/** What ended at the provider: one login there, or every login of a person. */
export type ProviderLogout = {
  readonly issuer: string
  readonly tokenId: string
  readonly subject: string | null
  readonly providerSession: string | null
}

/** A provider tells at once; what comes later than this was kept back by somebody. */
const MOST_AGE_SECONDS = 120
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

type Keys = ReturnType<typeof createRemoteJWKSet>
let known: { readonly address: string; readonly keys: Keys } | null = null

/** The provider's published keys: kept ten minutes, and asked for again when a token names one that is not among them. */
function keysAt(address: string): Keys {
  if (known?.address === address) return known.keys
  const keys = createRemoteJWKSet(new URL(address), {
    timeoutDuration: TIMEOUT_SECONDS * 1000,
    cooldownDuration: 10_000,
  })
  known = { address, keys }
  return keys
}

/** Verifies a logout token (OpenID Connect Back-Channel Logout 1.0 §2.6); the refusal is for the provider's log. */
export async function verifyLogoutToken(token: string): Promise<Result<ProviderLogout, string>> {
  const settings = oidcSettings()
  if (!settings) return fail('no identity provider is configured')
  try {
    const { jwks_uri: address } = (await identityProvider()).serverMetadata()
    if (address === undefined) return fail('the provider publishes no keys')
    const { payload } = await jwtVerify(token, keysAt(address), {
      issuer: settings.issuer,
      audience: settings.clientId,
      algorithms: SIGNATURES,
      clockTolerance: LEEWAY_SECONDS,
      maxTokenAge: MOST_AGE_SECONDS,
      requiredClaims: ['iss', 'aud', 'iat', 'jti', 'events'],
    })
    return readLogout(payload, settings.issuer)
  } catch (error) {
    if (!(error instanceof errors.JOSEError) && refusalOf(error) === null) throw error
    const why = error instanceof Error ? error.message : ''
    logInfo('oidc logout refused', { why })
    return fail(why)
  }
}

function readLogout(payload: JWTPayload, issuer: string): Result<ProviderLogout, string> {
  const { sub, sid, jti: tokenId, events, nonce } = payload
  // An ID token is signed by the same key: it has a nonce and no event, and must not log anybody out.
  if (nonce !== undefined) return fail('a logout token has no nonce')
  if (typeof events !== 'object' || events === null || !(EVENT in events)) return fail('not a logout event')
  const providerSession = typeof sid === 'string' ? sid : null
  const subject = typeof sub === 'string' ? sub : null
  if (providerSession === null && subject === null) return fail('neither sub nor sid')
  return tokenId === undefined ? fail('no jti') : ok({ issuer, tokenId, subject, providerSession })
}
