import * as client from 'openid-client'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '../clock'
import { logInfo } from '../log'
import { identityProvider, LEEWAY_SECONDS } from './provider'
import { lacksClaims, readClaims, type ExternalPerson } from './read-claims'
import { refusalOf, type OidcRefusal } from './refusal'
import { callbackAddress, oidcSettings } from './settings'

/** What only the browser that began the login holds; the answer must fit all three. */
export type SignInProof = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type SignIn = {
  readonly issuer: string
  readonly subject: string
  /** The login at the provider, by which it later tells that it ended. */
  readonly providerSession: string | null
  readonly idToken: string
  readonly person: ExternalPerson
}

/** Older than this the answer was kept back by somebody. */
const MOST_AGE_SECONDS = 600

/** Where to send the browser, and the proof it has to bring back (state, nonce, PKCE S256). */
export async function beginSignIn(): Promise<Result<{ address: URL; proof: SignInProof }, OidcRefusal>> {
  return orRefusal(async () => {
    const provider = await identityProvider()
    const proof = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    }
    const address = client.buildAuthorizationUrl(provider, {
      redirect_uri: callbackAddress().href,
      scope: oidcSettings()?.scope ?? 'openid',
      state: proof.state,
      nonce: proof.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(proof.verifier),
      code_challenge_method: 'S256',
    })
    return ok({ address, proof })
  })
}

/**
 * Trades the code of the provider's answer for a token and verifies it: issuer, audience, nonce, times, signature by a
 * published key of an accepted kind. `query` is the answer's query string.
 */
export async function finishSignIn(query: string, proof: SignInProof): Promise<Result<SignIn, OidcRefusal>> {
  return orRefusal(async () => {
    const provider = await identityProvider()
    const answer = callbackAddress()
    answer.search = query
    const tokens = await client.authorizationCodeGrant(provider, answer, {
      expectedState: proof.state,
      expectedNonce: proof.nonce,
      pkceCodeVerifier: proof.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || tokens.id_token === undefined) return fail('malformed')
    if (!isRecent(claims.iat)) return fail('expired')
    // The library asks this only of a token for several audiences.
    if (claims.azp !== undefined && claims.azp !== provider.clientMetadata().client_id) return fail('wrongAudience')
    const person = await askAbout(provider, claims, tokens.access_token)
    const { iss: issuer, sub: subject, sid } = claims
    return ok({
      issuer,
      subject,
      providerSession: typeof sid === 'string' ? sid : null,
      idToken: tokens.id_token,
      person,
    })
  })
}

function isRecent(issuedAt: number): boolean {
  const now = wallNow().getTime() / 1000
  return issuedAt <= now + LEEWAY_SECONDS && issuedAt >= now - MOST_AGE_SECONDS
}

/** Many providers put names and numbers only into userinfo; it must be about the same subject. */
async function askAbout(provider: client.Configuration, claims: client.IDToken, accessToken: string) {
  const names = oidcSettings()?.claims
  if (!names) throw new Error('the identity provider was switched off meanwhile')
  const isAsked = lacksClaims(claims, names) && provider.serverMetadata().userinfo_endpoint !== undefined
  const more = isAsked ? await client.fetchUserInfo(provider, accessToken, claims.sub) : {}
  // What was signed counts; userinfo only adds.
  return readClaims({ ...more, ...claims }, names)
}

/** A refusal for whatever the provider or the way to it did; our own bugs are thrown on. */
async function orRefusal<T>(work: () => Promise<Result<T, OidcRefusal>>): Promise<Result<T, OidcRefusal>> {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    // The library's sentences name what was compared, never whose it was. Giving up is nobody's fault.
    if (refusal !== 'cancelled') logInfo('oidc refused', { refusal, why: error instanceof Error ? error.message : '' })
    return fail(refusal)
  }
}
