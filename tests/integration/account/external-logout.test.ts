import { generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { endExternalSessions } from '@/lib/account/commands/end-external-sessions'
import { linkExternalLogin } from '@/lib/account/commands/link-external-login'
import { logOut } from '@/lib/account/commands/log-out'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { getExternalPerson } from '@/lib/account/queries/get-external-person'
import { loadActor } from '@/lib/account/queries/load-actor'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { CLIENT_ID, settingsFor, startIdentityProvider } from '../../../scripts/test/identity-provider'
import { openBackChannel } from '../../support/back-channel'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { ProviderBrowser } from '../../support/provider-browser'
import { codeOf, comeAs, lastLine, sessionOf, someone, ticketOf } from './external-work'

const backChannel = await openBackChannel()
const provider = await startIdentityProvider({
  application: backChannel.application,
  people: {
    wang: { name: '王芳', preferred_username: 'wangfang' },
    zhang: { name: '张敏', preferred_username: 'zhangmin' },
  },
})
// The configuration is read at its first use, which is after this line.
Object.assign(process.env, settingsFor(provider.issuer), { NEXTAUTH_URL: backChannel.application })
afterAll(provider.stop)
afterAll(backChannel.stop)

const alive = async (sessionId: string) => (await loadActor(COUNTY, sessionId, null)) !== null
const tell = async (logoutToken: string) => endExternalSessions(someone(), { logoutToken }, await businessNow())

async function linkAndEnter(browser: ProviderBrowser, name: string): Promise<string> {
  const ticket = ticketOf(await comeAs(browser, 'staff', name))
  const input = { ticket, userName: 'as.the.provider.says', password: DEMO_PASSWORD }
  const linked = await linkExternalLogin(someone(), input, await businessNow())
  if (!linked.ok) throw new Error(JSON.stringify(linked.failure))
  return linked.value.sessionId
}

/** 退出登录 here; answers with where it leads. */
async function leave(sessionId: string): Promise<URL> {
  const actor = await loadActor(COUNTY, sessionId, null)
  if (!actor) throw new Error('the login is dead')
  const left = await logOut(actor, {}, await businessNow())
  if (!left.ok || left.value.leaveAt === null) throw new Error(JSON.stringify(left))
  return new URL(left.value.leaveAt)
}

describe('logging out', () => {
  beforeEach(async () => {
    backChannel.tokens.length = 0
    await asOwner((client) => client.query('delete from external_identity; delete from rate_counter'))
  })

  it('here ends the login here, and leads to the provider with the token it gave, and back', async () => {
    const browser = new ProviderBrowser()
    const sessionId = await linkAndEnter(browser, 'wang')
    const address = await leave(sessionId)
    expect(await alive(sessionId)).toBe(false)
    expect(address.origin).toBe(provider.issuer)
    expect(address.searchParams.get('id_token_hint')).toMatch(/^eyJ/)
    expect((await browser.logOut(address)).href).toBe(`${backChannel.application}/login`)
    const { rows } = await asOwner((client) =>
      client.query('select 1 from external_login where session_id = $1 and id_token_sealed is not null', [sessionId]),
    )
    expect(rows).toEqual([])
  })

  it('of a login by password leads nowhere else', async () => {
    expect(await logOut(await actorFor('zhangmin'), {}, await businessNow())).toEqual({
      ok: true,
      value: { leaveAt: null },
    })
  })

  it('at the provider ends at once every login that came from there, and no other', async () => {
    const [wang, zhang, elsewhere] = [new ProviderBrowser(), new ProviderBrowser(), new ProviderBrowser()]
    const first = await linkAndEnter(wang, 'wang')
    const second = sessionOf(await comeAs(wang, 'staff', 'wang'))
    const other = await linkAndEnter(zhang, 'zhang')
    const onAnotherMachine = sessionOf(await comeAs(elsewhere, 'staff', 'wang'))
    const byPassword = (await actorFor('wangfang')).sessionId ?? ''

    await wang.logOut(await leave(first))
    expect(backChannel.tokens).toHaveLength(1)
    expect(await alive(second)).toBe(true)
    expect(await tell(backChannel.tokens[0] ?? '')).toEqual({ ok: true, value: { ended: 1 } })
    expect(await Promise.all([second, other, onAnotherMachine, byPassword].map(alive))).toEqual([
      false,
      true,
      true,
      true,
    ])
    expect(await lastLine('account.endExternalSessions')).toMatchObject({
      actor_name: '王芳',
      detail: { sessionIds: [second], method: 'oidc' },
    })
    expect(codeOf(await tell(backChannel.tokens[0] ?? ''))).toBe('repeated')
  })

  it('at the provider ends a login that still waits for a password', async () => {
    const browser = new ProviderBrowser()
    const kept = await linkAndEnter(browser, 'wang')
    await asOwner((client) => client.query('delete from external_identity'))
    const ticket = ticketOf(await comeAs(browser, 'staff', 'wang'))
    await browser.logOut(await leave(kept))
    expect((await tell(backChannel.tokens[0] ?? '')).ok).toBe(true)
    expect(await getExternalPerson(someone(), { ticket, audience: 'staff' })).toBeNull()
  })
})

describe('a logout token', () => {
  const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const seconds = () => Math.floor(Date.now() / 1000)
  const honest = (): JWTPayload => ({
    ...{ iss: provider.issuer, aud: CLIENT_ID, sub: 'wang', jti: newId(), events: EVENT },
    ...{ iat: seconds(), exp: seconds() + 60 },
  })
  const sign = (claims: JWTPayload, header: { alg?: string } = {}, secret?: Uint8Array) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'of-the-tests', ...header })
      .sign(secret ?? provider.signingKey)
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', () => sign({ ...honest(), iss: 'https://evil.example' })],
    ['for another application', () => sign({ ...honest(), aud: 'another' })],
    ['with a nonce: an identity token', () => sign({ ...honest(), nonce: 'x' })],
    ['without the event', () => sign({ ...honest(), events: {} })],
    ['that names nobody', () => sign({ ...honest(), sub: undefined })],
    ['without a number of its own', () => sign({ ...honest(), jti: undefined })],
    ['kept back for an hour', () => sign({ ...honest(), iat: seconds() - 3600, exp: seconds() - 3500 })],
    ['kept back for ten minutes by one that ends late', () => sign({ ...honest(), iat: seconds() - 600 })],
    ['without a signature', () => Promise.resolve(`${base64({ alg: 'none' })}.${base64(honest())}.`)],
    ['keyed by a secret', () => sign(honest(), { alg: 'HS256' }, Buffer.from('a secret of the tests, known to both'))],
    [
      'by another key',
      async () =>
        new SignJWT(honest())
          .setProtectedHeader({ alg: 'RS256', kid: 'of-the-tests' })
          .sign((await generateKeyPair('RS256')).privateKey),
    ],
    ['that is none', () => Promise.resolve('eyJ.eyJ.x')],
  ])('%s ends nothing', async (_what, make) => {
    await asOwner((client) => client.query('delete from external_identity; delete from rate_counter'))
    const sessionId = await linkAndEnter(new ProviderBrowser(), 'wang')
    expect(codeOf(await tell(await make()))).toBe('untrusted')
    expect(await alive(sessionId)).toBe(true)
  })

  it('that names a person alone ends all their logins from there; told by somebody logged in it ends none', async () => {
    await asOwner((client) => client.query('delete from external_identity; delete from rate_counter'))
    const first = await linkAndEnter(new ProviderBrowser(), 'wang')
    const second = sessionOf(await comeAs(new ProviderBrowser(), 'staff', 'wang'))
    const logoutToken = await sign(honest())
    const zhang = await actorFor('zhangmin')
    expect(codeOf(await endExternalSessions(zhang, { logoutToken }, await businessNow()))).toBe('forbidden')
    expect((await tell(logoutToken)).ok).toBe(true)
    expect(await Promise.all([first, second].map(alive))).toEqual([false, false])
  })
})
