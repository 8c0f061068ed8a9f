import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose'
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { leftPage, loginPage, logoutPage } from './identity-pages'

/** Somebody who can log in at the provider, by this name and any password: what it says of them. */
export type ProviderPerson = Readonly<Record<string, string | boolean>>

export type IdentityProvider = {
  readonly issuer: string
  /** Of its tokens; published under 'of-the-tests'. */
  readonly signingKey: CryptoKey
  readonly stop: () => Promise<void>
}

type Spec = {
  /** Our own address: where it sends people back to, and tells of logouts. */
  readonly application: string
  readonly people: Readonly<Record<string, ProviderPerson>>
}

export const CLIENT_ID = 'jucai-yunling'
export const CLIENT_SECRET = 'a secret of the tests, known to both'

/** What our application is told of it, as a county would write it into its service's environment. */
export const settingsFor = (issuer: string): Record<string, string> => ({
  JUCAI_OIDC_ISSUER: issuer,
  JUCAI_OIDC_CLIENT_ID: CLIENT_ID,
  JUCAI_OIDC_CLIENT_SECRET: CLIENT_SECRET,
  JUCAI_OIDC_FOR: 'both',
  JUCAI_OIDC_SCOPE: 'openid profile realname',
  JUCAI_OIDC_STAFF_CLAIM: 'preferred_username',
  JUCAI_OIDC_NUMBER_CLAIM: 'id_number',
  JUCAI_OIDC_VERIFIED_CLAIM: 'real_name_verified=true',
})

/** A real OpenID provider (certified software, not a double) on a free port of this machine. */
export async function startIdentityProvider(spec: Spec): Promise<IdentityProvider> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: 'of-the-tests', use: 'sig', alg: 'RS256' }
  const provider = new Provider(issuer, configurationOf(spec, key))
  provider.use((context, next) => answerLogin(provider, context, next))
  const handle = provider.callback()
  server.on('request', (request, response) => void handle(request, response))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { issuer, signingKey: privateKey, stop }
}

const configurationOf = ({ application, people }: Spec, key: object): Configuration => ({
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: [`${application}/api/oidc/callback`],
      post_logout_redirect_uris: [`${application}/login`],
      backchannel_logout_uri: `${application}/api/oidc/backchannel-logout`,
      backchannel_logout_session_required: true,
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['only for the tests'] },
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username'],
    realname: ['id_number', 'real_name_verified', 'phone_number'],
  },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => void (context.body = logoutPage(form)),
      postLogoutSuccessSource: (context) => void (context.body = leftPage()),
    },
  },
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_context, name) => {
    const person = people[name]
    return person && { accountId: name, claims: () => ({ sub: name, ...person }) }
  },
  loadExistingGrant: grantEverything,
  // It refuses to call addresses of this very machine, which is where our application is.
  fetch: (url, options) => globalThis.fetch(url, { ...options, dispatcher: undefined } as RequestInit),
  ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
})

/** Nobody is asked whether our application may have their name: the county's provider does not ask either. */
async function grantEverything(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
  grant.addOIDCScope('openid profile realname')
  await grant.save()
  return grant
}

type Context = Parameters<Parameters<Provider['use']>[0]>[0]

/** The provider's own login page: a name and any password; a button to give up. */
async function answerLogin(provider: Provider, context: Context, next: () => Promise<unknown>): Promise<void> {
  if (!context.path.startsWith('/interaction/')) {
    await next()
    return
  }
  if (context.method !== 'POST') {
    context.type = 'html'
    context.body = loginPage(context.path)
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of context.req) chunks.push(chunk as Buffer)
  const form = new URLSearchParams(Buffer.concat(chunks).toString())
  const result = form.has('cancel')
    ? { error: 'access_denied', error_description: 'the person gave up' }
    : { login: { accountId: form.get('name') ?? '' } }
  await provider.interactionFinished(context.req, context.res, result)
  context.respond = false
}
