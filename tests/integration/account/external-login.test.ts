import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { enableAccount } from '@/lib/account/commands/enable-account'
import { linkExternalLogin } from '@/lib/account/commands/link-external-login'
import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { resetPassword } from '@/lib/account/commands/reset-password'
import { unlinkExternalLogin } from '@/lib/account/commands/unlink-external-login'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { getAccount } from '@/lib/account/queries/get-account'
import { getExternalPerson } from '@/lib/account/queries/get-external-person'
import { getMyAccount } from '@/lib/account/queries/get-my-account'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { loadActor } from '@/lib/account/queries/load-actor'
import { businessNow } from '@/lib/platform/clock'
import { settingsFor, startIdentityProvider } from '../../../scripts/test/identity-provider'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { ProviderBrowser } from '../../support/provider-browser'
import { begin, codeOf, comeAs, finish, lastLine, sessionOf, someone, ticketOf, traces } from './external-work'

const provider = await startIdentityProvider({
  application: 'http://127.0.0.1:3100',
  people: {
    wang: { name: '王芳', preferred_username: 'wangfang' },
    otherWang: { name: '王芳', preferred_username: 'wangfang' },
    zhang: { name: '张 敏', preferred_username: 'ZhangMin' },
    impostor: { name: '王小芳', preferred_username: 'wangfang' },
    chen: { name: '陈会', preferred_username: 'chenhui' },
    stranger: { name: '周小满', preferred_username: 'nobody.here' },
    nameless: { name: '周小满' },
  },
})
// The configuration is read at its first use, which is after this line.
Object.assign(process.env, settingsFor(provider.issuer))
afterAll(provider.stop)

async function link(name: string, password = DEMO_PASSWORD, userName = 'typed.by.hand') {
  const ticket = ticketOf(await comeAs(new ProviderBrowser(), 'staff', name))
  return linkExternalLogin(someone(), { ticket, userName, password }, await businessNow())
}

async function linkedActor(name: string) {
  const linked = await link(name)
  if (!linked.ok) throw new Error(JSON.stringify(linked.failure))
  const actor = await loadActor(COUNTY, linked.value.sessionId, null)
  if (!actor) throw new Error('the login is dead')
  return actor
}

const unlinkAll = () => asOwner((client) => client.query('delete from external_identity; delete from rate_counter'))

describe('staff by the identity provider', () => {
  beforeEach(unlinkAll)

  it('confirm once by the password, and come in without it from then on', async () => {
    const before = await traces()
    const browser = new ProviderBrowser()
    const ticket = ticketOf(await comeAs(browser, 'staff', 'wang'))
    expect(await traces()).toBe(before)
    expect(await getExternalPerson(someone(), { ticket, audience: 'staff' })).toMatchObject({
      realName: '王芳',
      userName: 'wangfang',
    })
    const linked = await linkExternalLogin(
      someone(),
      { ticket, userName: 'zhangmin', password: DEMO_PASSWORD },
      await businessNow(),
    )
    if (!linked.ok) throw new Error(JSON.stringify(linked.failure))
    const actor = await loadActor(COUNTY, linked.value.sessionId, null)
    expect(actor).toMatchObject({ kind: 'staff', name: '王芳' })
    expect(await lastLine('account.linkExternalLogin')).toMatchObject({
      actor_name: '王芳',
      detail: { sessionId: linked.value.sessionId, method: 'oidc' },
    })

    const again = sessionOf(await comeAs(browser, 'staff', 'wang'))
    expect(await loadActor(COUNTY, again, null)).toMatchObject({ name: '王芳' })
    expect(await lastLine('account.logIn')).toMatchObject({
      summary: '王芳 通过政务统一身份认证登录',
      detail: { sessionId: again, method: 'oidc' },
    })
  })

  it('are told by a message that the account was linked, in case it was not they', async () => {
    const { accountId } = await actorFor('wangfang')
    await asOwner(async (client) => {
      const sealed = `select phone_sealed, phone_blind, phone_masked from account where kind = 'talent' and phone_sealed is not null limit 1`
      await client.query(
        `update account a set phone_sealed = p.phone_sealed, phone_blind = p.phone_blind, phone_masked = p.phone_masked
         from (${sealed}) p where a.id = $1`,
        [accountId],
      )
    })
    expect((await link('wang')).ok).toBe(true)
    const messages = await listDemoMessages(someone(), null)
    expect(messages?.[0]?.body).toContain('已绑定政务统一身份认证')
  })

  it('are never let in by a name: not with a wrong password, not into an account of another name', async () => {
    const before = await traces()
    const guess = await link('wang', 'wrong')
    expect(codeOf(guess)).toBe('wrongPassword')
    expect(codeOf(await link('impostor'))).toBe('nameDiffers')
    expect(codeOf(await link('stranger', DEMO_PASSWORD, 'wangfang'))).toBe('wrongPassword')
    expect(codeOf(await comeAs(new ProviderBrowser(), 'staff', 'nameless'))).toBe('noStaffName')
    await asOwner((client) => client.query(`update account set failed_logins = 0, last_failed_at = null`))
    expect(await traces()).toBe(before)
  })

  it('are the same whatever the width of the name and the case of the user name', async () => {
    expect((await linkedActor('zhang')).name).toBe('张敏')
  })

  it('link one person to one account: a ticket is spent once, an account is linked once', async () => {
    const ticket = ticketOf(await comeAs(new ProviderBrowser(), 'staff', 'wang'))
    const input = { ticket, userName: 'wangfang', password: DEMO_PASSWORD }
    expect((await linkExternalLogin(someone(), input, await businessNow())).ok).toBe(true)
    expect(codeOf(await linkExternalLogin(someone(), input, await businessNow()))).toBe('ticketGone')
    expect(codeOf(await link('otherWang'))).toBe('alreadyLinked')
  })

  it('lose an old ticket after half an hour', async () => {
    const ticket = ticketOf(await comeAs(new ProviderBrowser(), 'staff', 'wang'))
    await asOwner((client) =>
      client.query(
        `update external_login set created_at = created_at - interval '31 minutes', expires_at = expires_at - interval '31 minutes'`,
      ),
    )
    const input = { ticket, userName: 'wangfang', password: DEMO_PASSWORD }
    expect(codeOf(await linkExternalLogin(someone(), input, await businessNow()))).toBe('ticketGone')
    expect(await getExternalPerson(someone(), { ticket, audience: 'staff' })).toBeNull()
  })

  it('stay out while disabled or locked, and hold no role while a password is due', async () => {
    const { accountId } = await linkedActor('chen')
    const administrator = await actorFor('xitong')
    await disableAccount(administrator, { accountId, reason: '调离' }, await businessNow())
    expect(codeOf(await comeAs(new ProviderBrowser(), 'staff', 'chen'))).toBe('disabled')
    await enableAccount(administrator, { accountId, reason: '调回' }, await businessNow())

    for (let guess = 0; guess < 5; guess += 1)
      await logInWithPassword(someone(), { userName: 'chenhui', password: 'wrong' }, await businessNow())
    expect(codeOf(await comeAs(new ProviderBrowser(), 'staff', 'chen'))).toBe('locked')
    expect(await lastLine('account.refuseLogIn')).toMatchObject({ detail: { reason: 'locked' } })

    await asOwner((client) =>
      client.query(
        `update account set failed_logins = 0, last_failed_at = null, locked_until = null, must_change_password = true
         where id = $1`,
        [accountId],
      ),
    )
    const sessionId = sessionOf(await comeAs(new ProviderBrowser(), 'staff', 'chen'))
    expect((await loadActor(COUNTY, sessionId, null))?.grants).toEqual([])
    await asOwner((client) =>
      client.query('update account set must_change_password = false where id = $1', [accountId]),
    )
  })
})

describe('a link', () => {
  beforeEach(unlinkAll)

  it('is seen and taken away by its owner, who stays in while the other logins end', async () => {
    const actor = await linkedActor('wang')
    const other = sessionOf(await comeAs(new ProviderBrowser(), 'staff', 'wang'))
    expect((await getMyAccount(actor)).external).toMatchObject({ label: '王芳' })
    expect((await unlinkExternalLogin(actor, { accountId: actor.accountId }, await businessNow())).ok).toBe(true)
    expect(await loadActor(COUNTY, actor.sessionId ?? '', null)).not.toBeNull()
    expect(await loadActor(COUNTY, other, null)).toBeNull()
    expect((await getMyAccount(actor)).external).toBeNull()
    const entrance = await comeAs(new ProviderBrowser(), 'staff', 'wang')
    expect(entrance).toMatchObject({ ok: true, value: { outcome: 'confirm' } })
    expect(codeOf(await unlinkExternalLogin(actor, { accountId: actor.accountId }, await businessNow()))).toBe(
      'notFound',
    )
  })

  it('is taken away by the security administrator, and by nobody else', async () => {
    const actor = await linkedActor('wang')
    const input = { accountId: actor.accountId }
    const [system, security] = [await actorFor('xitong'), await actorFor('anquan')]
    expect(codeOf(await unlinkExternalLogin(system, input, await businessNow()))).toBe('forbidden')
    expect(codeOf(await unlinkExternalLogin(await actorFor('ouyang'), input, await businessNow()))).toBe('forbidden')
    expect((await getAccount(system, actor.accountId))?.may.unlink).toBe(false)
    expect((await getAccount(security, actor.accountId))?.may.unlink).toBe(true)
    expect((await unlinkExternalLogin(security, input, await businessNow())).ok).toBe(true)
    expect(await loadActor(COUNTY, actor.sessionId ?? '', null)).toBeNull()
  })

  it('ends with a reset of the password it was made with', async () => {
    const { accountId } = await linkedActor('zhang')
    await resetPassword(await actorFor('xitong'), { accountId }, await businessNow())
    expect(await comeAs(new ProviderBrowser(), 'staff', 'zhang')).toMatchObject({ value: { outcome: 'confirm' } })
  })

  it('is made for staff alone, whatever writes it', async () => {
    const { accountId } = await actorFor('ouyang')
    const insert = asOwner((client) =>
      client.query(
        `insert into external_identity (county_code, id, account_id, issuer, subject_blind, label, linked_at)
         values ($1, gen_random_uuid(), $2, 'https://idp', 'x', 'x', now())`,
        [COUNTY, accountId],
      ),
    )
    await expect(insert).rejects.toThrow('only staff')
  })
})

describe('the way there and back', () => {
  it('asks with PKCE S256, a state and a nonce of its own, for our one address', async () => {
    const [one, other] = [await begin('staff'), await begin('staff')]
    const asked = Object.fromEntries(one.address.searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://127.0.0.1:3100/api/oidc/callback',
    })
    expect(asked.code_challenge).not.toBe(one.begun.verifier)
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(one.address.searchParams.get(name)).not.toBe(other.address.searchParams.get(name))
  })

  it('is refused by the provider without PKCE, and without the verifier of the very browser', async () => {
    const { address, begun } = await begin('staff')
    const bare = new URL(address)
    bare.searchParams.delete('code_challenge')
    bare.searchParams.delete('code_challenge_method')
    const query = await new ProviderBrowser().logIn(bare, 'wang')
    expect(new URLSearchParams(query).get('error')).toBe('invalid_request')
    expect(codeOf(await finish(query, begun))).toBe('codeRefused')

    const second = await begin('staff')
    const answer = await new ProviderBrowser().logIn(second.address, 'wang')
    const stolen = { ...second.begun, verifier: (await begin('staff')).begun.verifier }
    expect(codeOf(await finish(answer, stolen))).toBe('codeRefused')
  })

  it('leads in once: of twenty who bring one answer at once, one is looked at', async () => {
    await unlinkAll()
    await link('wang')
    const { address, begun } = await begin('staff')
    const query = await new ProviderBrowser().logIn(address, 'wang')
    const results = await Promise.all(Array.from({ length: 20 }, () => finish(query, begun)))
    expect(results.map(codeOf).sort()).toEqual(['ok', ...Array.from({ length: 19 }, () => 'used')])
  })

  it('leads nobody in who did not begin it, or gave up', async () => {
    const { address, begun } = await begin('staff')
    const query = await new ProviderBrowser().logIn(address, 'wang')
    const before = await traces()
    expect(codeOf(await finish(query, null))).toBe('notBegun')
    expect(codeOf(await finish(query, (await begin('staff')).begun))).toBe('notBegun')
    expect(codeOf(await finish(`error=access_denied&state=${begun.state}&iss=${provider.issuer}`, begun))).toBe(
      'cancelled',
    )
    expect(await traces()).toBe(before)
  })
})
