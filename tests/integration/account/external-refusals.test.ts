import { createPublicKey } from 'node:crypto'
import { generateKeyPair, type JWTPayload } from 'jose'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { EXTERNAL_LOGIN_PROBLEMS } from '@/lib/account/rules/external-login-problems'
import { beginSignIn } from '@/lib/platform/oidc/sign-in'
import { CLIENT_ID, CLIENT_SECRET, settingsFor } from '../../../scripts/test/identity-provider'
import { asOwner } from '../../support/owner-database'
import { WaywardIssuer } from '../../support/wayward-issuer'
import { begin, codeOf, finish, lastLine, traces } from './external-work'

const issuer = await WaywardIssuer.start()
// The configuration is read at its first use, which is after this line.
Object.assign(process.env, settingsFor(issuer.issuer))
afterAll(issuer.stop)
afterAll(() => vi.useRealTimers())

const seconds = () => Math.floor(Date.now() / 1000)

/** What an honest provider says of 王芳 in answer to this login. */
const honest = (nonce: string): JWTPayload => ({
  iss: issuer.issuer,
  sub: 'gov-0001',
  aud: CLIENT_ID,
  nonce,
  iat: seconds(),
  exp: seconds() + 300,
  name: '王芳',
  preferred_username: 'wangfang',
  id_number: 'none',
  real_name_verified: false,
})

type Begun = Awaited<ReturnType<typeof begin>>['begun']
const answering = (idToken: string) => () =>
  Promise.resolve({ body: { access_token: 'x', token_type: 'Bearer', id_token: idToken } })

/** Begins a login, lets the provider answer with this token, and brings the answer back. */
async function logInWith(tokenOf: (begun: Begun) => Promise<string>, iss = issuer.issuer) {
  const { begun } = await begin('staff')
  issuer.answer = answering(await tokenOf(begun))
  return finish(`code=made-up&state=${begun.state}&iss=${encodeURIComponent(iss)}`, begun)
}

const withClaims = (change: (claims: JWTPayload) => JWTPayload) =>
  logInWith(({ nonce }) => issuer.sign(change(honest(nonce))))
const without = (claims: JWTPayload, name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The published key as text, which a naive check would take for the secret of an HS256 signature. */
const publishedPem = () =>
  Buffer.from(createPublicKey({ key: issuer.published, format: 'jwk' }).export({ type: 'spki', format: 'pem' }))

const stranger = async () => (await generateKeyPair('RS256')).privateKey

const REFUSED: Record<string, [keyof typeof EXTERNAL_LOGIN_PROBLEMS, () => ReturnType<typeof finish>]> = {
  'another issuer': ['wrongIssuer', () => withClaims((claims) => ({ ...claims, iss: 'https://evil.example' }))],
  'an answer that says it is from another issuer': [
    'wrongIssuer',
    () => logInWith(({ nonce }) => issuer.sign(honest(nonce)), 'https://evil.example'),
  ],
  'another nonce': ['wrongNonce', () => withClaims((claims) => ({ ...claims, nonce: 'of-another-login-of-somebody' }))],
  'no nonce': ['malformed', () => withClaims((claims) => without(claims, 'nonce'))],
  'its time over since 61 seconds': ['expired', () => withClaims((claims) => ({ ...claims, exp: seconds() - 61 }))],
  'no end to its time': ['malformed', () => withClaims((claims) => without(claims, 'exp'))],
  'a day on which it was issued that is to come': [
    'expired',
    () => withClaims((claims) => ({ ...claims, iat: seconds() + 120 })),
  ],
  'an issue long ago': ['expired', () => withClaims((claims) => ({ ...claims, iat: seconds() - 3600 }))],
  'another application as its audience': [
    'wrongAudience',
    () => withClaims((claims) => ({ ...claims, aud: 'another' })),
  ],
  'another application among its audiences': [
    'wrongAudience',
    () => withClaims((claims) => ({ ...claims, aud: [CLIENT_ID, 'another'] })),
  ],
  'another authorised party': ['wrongAudience', () => withClaims((claims) => ({ ...claims, azp: 'another' }))],
  'no subject': ['malformed', () => withClaims((claims) => without(claims, 'sub'))],
  'no signature (alg none)': [
    'wrongSignature',
    () => logInWith(({ nonce }) => Promise.resolve(`${base64({ alg: 'none' })}.${base64(honest(nonce))}.`)),
  ],
  'a signature keyed by our own secret (HS256)': [
    'wrongSignature',
    () => logInWith(({ nonce }) => issuer.sign(honest(nonce), { alg: 'HS256' }, Buffer.from(CLIENT_SECRET))),
  ],
  'a signature keyed by the published key (HS256 confusion)': [
    'wrongSignature',
    () => logInWith(({ nonce }) => issuer.sign(honest(nonce), { alg: 'HS256' }, publishedPem())),
  ],
  'an unknown key': [
    'wrongSignature',
    () => logInWith(async ({ nonce }) => issuer.sign(honest(nonce), { kid: 'unknown' }, await stranger())),
  ],
  'a known name of a key, and another key': [
    'wrongSignature',
    () => logInWith(async ({ nonce }) => issuer.sign(honest(nonce), {}, await stranger())),
  ],
  'claims changed after they were signed': [
    'wrongSignature',
    () =>
      logInWith(async ({ nonce }) => {
        const [header, , signature] = (await issuer.sign(honest(nonce))).split('.')
        return `${header}.${base64({ ...honest(nonce), sub: 'gov-0002' })}.${signature}`
      }),
  ],
  'no token at all': ['malformed', () => logInWith(() => Promise.resolve('not a token'))],
}

// Shows ASVS 9.1.1, 9.1.2, 9.1.3, 9.2.1, 9.2.2, 9.2.3
describe('a token with', () => {
  beforeEach(() => asOwner((client) => client.query('delete from rate_counter')))

  it.each(Object.entries(REFUSED))('%s lets nobody in, changes nothing and says so', async (_what, [code, run]) => {
    const before = await traces()
    const result = await run()
    expect(codeOf(result)).toBe(code)
    expect(EXTERNAL_LOGIN_PROBLEMS[code]).toMatch(/[\u4e00-\u9fff].*没有登录/)
    expect(await traces()).toBe(before)
    expect(await lastLine('account.refuseLogIn')).toMatchObject({ actor_name: '公众', detail: { reason: code } })
  })

  it('all in order is believed, also when the clocks differ by half a minute', async () => {
    expect(await withClaims((claims) => claims)).toMatchObject({ ok: true, value: { outcome: 'confirm' } })
    const late = await withClaims((claims) => ({ ...claims, exp: seconds() - 30, iat: seconds() - 60 }))
    expect(late).toMatchObject({ ok: true })
    expect(await withClaims((claims) => ({ ...claims, iat: seconds() + 30 }))).toMatchObject({ ok: true })
  })

  it('a new key of the provider is believed once it is published', async () => {
    await issuer.rotate()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    expect(await withClaims((claims) => claims)).toMatchObject({ ok: true })
    vi.useRealTimers()
  })
})

describe('a provider that', () => {
  it.each([
    ['refuses the code', 'codeRefused', { status: 400, body: { error: 'invalid_grant' } }],
    ['refuses us', 'codeRefused', { status: 401, body: { error: 'invalid_client' } }],
    ['breaks down', 'unreachable', { status: 500, body: { oops: true } }],
    ['answers with a page', 'unreachable', { type: 'text/html', body: '<h1>维护中</h1>' }],
    ['gives no identity token', 'malformed', { body: { access_token: 'x', token_type: 'Bearer' } }],
  ] as const)('%s lets nobody in', async (_what, code, answer) => {
    const before = await traces()
    const { begun } = await begin('staff')
    issuer.answer = () => Promise.resolve(answer)
    expect(codeOf(await finish(`code=made-up&state=${begun.state}`, begun))).toBe(code)
    expect(await traces()).toBe(before)
  })

  it('brings two states, or another than we gave, is not even asked', async () => {
    const { begun } = await begin('staff')
    issuer.answer = () => Promise.reject(new Error('was asked'))
    expect(codeOf(await finish(`code=a&state=other`, begun))).toBe('notBegun')
    expect(codeOf(await finish(`code=a&state=${begun.state}&state=other`, begun))).not.toBe('ok')
    expect(codeOf(await finish('code=a', begun))).toBe('notBegun')
  })

  // Shows ASVS 16.5.2, 16.5.3
  it('is gone lets nobody in, and is said to be away', async () => {
    const { begun } = await begin('staff')
    await issuer.stop()
    expect(codeOf(await finish(`code=made-up&state=${begun.state}`, begun))).toBe('unreachable')
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000)
    expect(await beginSignIn()).toEqual({ ok: false, failure: 'unreachable' })
  })
})
