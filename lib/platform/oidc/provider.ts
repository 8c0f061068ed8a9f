import * as client from 'openid-client'
import { oidcSettings, type OidcSettings } from './settings'

/** Signatures we accept. No secret-keyed one (a public key must not pass for a secret), no `none`. */
export const SIGNATURES = ['RS256', 'PS256', 'ES256']
/** How far the two clocks may differ. */
export const LEEWAY_SECONDS = 60
/** A provider that does not answer must not hold the person for longer. */
export const TIMEOUT_SECONDS = 8
const KEEP_MS = 10 * 60_000

type Known = { readonly issuer: string; readonly until: number; readonly provider: Promise<client.Configuration> }
let known: Known | null = null

/**
 * The provider as it describes itself (OpenID Connect Discovery), asked once in ten minutes. Its issuer must be the
 * configured one to the letter. A failure is not remembered.
 */
export function identityProvider(): Promise<client.Configuration> {
  const settings = oidcSettings()
  if (!settings) throw new Error('no identity provider is configured')
  if (known?.issuer === settings.issuer && known.until > performance.now()) return known.provider
  const provider = discover(settings)
  known = { issuer: settings.issuer, until: performance.now() + KEEP_MS, provider }
  provider.catch(() => {
    if (known?.provider === provider) known = null
  })
  return provider
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const inClear = settings.issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
  const options = { timeout: TIMEOUT_SECONDS, execute: inClear, [client.customFetch]: fetchAfresh }
  const found = await client.discovery(new URL(settings.issuer), settings.clientId, {}, undefined, options)
  const described: client.ServerMetadata = found.serverMetadata()
  if (described.issuer !== settings.issuer)
    throw new client.ClientError('the provider gives itself another issuer', { cause: { attribute: 'issuer' } })
  const offered = described.id_token_signing_alg_values_supported ?? ['RS256']
  const provider = new client.Configuration(
    // Of what the provider may sign with, only what we accept.
    { ...described, id_token_signing_alg_values_supported: offered.filter((one) => SIGNATURES.includes(one)) },
    settings.clientId,
    { [client.clockTolerance]: LEEWAY_SECONDS },
    clientAuthentication(settings, described.token_endpoint_auth_methods_supported),
  )
  provider.timeout = TIMEOUT_SECONDS
  provider[client.customFetch] = fetchAfresh
  // The signature is verified though the token comes over TLS from the token endpoint: proxies stand in between.
  for (const extend of [client.enableNonRepudiationChecks, ...inClear]) extend(provider)
  return provider
}

/** Next keeps what its own fetch brought; a token is not to be kept. */
const fetchAfresh: client.CustomFetch = (url, options) =>
  fetch(url, { ...options, body: options.body as BodyInit | null, cache: 'no-store' })

/** By basic authentication where the provider takes it, as the specification presumes; else in the body. */
const clientAuthentication = ({ clientSecret }: OidcSettings, offered: readonly string[] | undefined) =>
  offered === undefined || offered.includes('client_secret_basic')
    ? client.ClientSecretBasic(clientSecret)
    : client.ClientSecretPost(clientSecret)
