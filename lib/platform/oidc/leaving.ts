import { buildEndSessionUrl } from 'openid-client'
import { env } from '../env'
import { logInfo } from '../log'
import { identityProvider } from './provider'
import { refusalOf } from './refusal'
import { oidcSettings } from './settings'

/**
 * Where the browser ends its login at the provider too (RP-Initiated Logout 1.0), coming back to our login page. Null when
 * the provider has no such place or cannot be reached: the login here is over all the same.
 */
export async function leavingAddress(idToken: string): Promise<string | null> {
  if (!oidcSettings()) return null
  try {
    const provider = await identityProvider()
    if (provider.serverMetadata().end_session_endpoint === undefined) return null
    const back = new URL('/login', env().NEXTAUTH_URL).href
    return buildEndSessionUrl(provider, { id_token_hint: idToken, post_logout_redirect_uri: back }).href
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    logInfo('oidc logout at the provider left out', { refusal })
    return null
  }
}
