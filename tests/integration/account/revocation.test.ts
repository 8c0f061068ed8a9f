import { describe, expect, it } from 'vitest'
import { changePassword } from '@/lib/account/commands/change-password'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { enableAccount } from '@/lib/account/commands/enable-account'
import { endSession } from '@/lib/account/commands/end-session'
import { grantRole } from '@/lib/account/commands/grant-role'
import { logOut } from '@/lib/account/commands/log-out'
import { resetPassword } from '@/lib/account/commands/reset-password'
import { revokeRole } from '@/lib/account/commands/revoke-role'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { getAccount } from '@/lib/account/queries/get-account'
import { getMyAccount } from '@/lib/account/queries/get-my-account'
import { loadActor } from '@/lib/account/queries/load-actor'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

const next = (actor: Actor) => loadActor(COUNTY, actor.sessionId ?? '', '127.0.0.1')
const age = (actor: Actor, minutes: number) =>
  asOwner((client) =>
    client.query(
      `update login_session set last_seen_at = last_seen_at - make_interval(mins => $2),
         created_at = created_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2)
       where id = $1`,
      [actor.sessionId, minutes],
    ),
  )

describe('what changes an account bites on its very next request', () => {
  // Shows ASVS 7.4.2, 7.4.5, 8.3.2 · G7
  it('ends every login of a disabled account, and none comes back when it is enabled', async () => {
    const administrator = await actorFor('xitong')
    const logins = await Promise.all(Array.from({ length: 100 }, () => actorFor('wangfang')))
    const accountId = logins[0]?.accountId ?? ''
    expect((await disableAccount(administrator, { accountId, reason: '调离' }, await businessNow())).ok).toBe(true)
    expect(await Promise.all(logins.map(next))).toEqual(logins.map(() => null))
    expect((await enableAccount(administrator, { accountId, reason: '调回' }, await businessNow())).ok).toBe(true)
    expect(await Promise.all(logins.map(next))).toEqual(logins.map(() => null))
  })

  // Shows ASVS 8.3.2 · G7
  it('ends the logins of whoever loses a role, and the next one is without it', async () => {
    const officer = await actorFor('lizheng')
    const securityAdmin = await actorFor('anquan')
    const account = await getAccount(securityAdmin, officer.accountId)
    const assignmentId = account?.roles[0]?.assignmentId ?? ''
    expect((await revokeRole(securityAdmin, { assignmentId }, await businessNow())).ok).toBe(true)
    expect(await next(officer)).toBeNull()
    expect((await actorFor('lizheng')).grants).toEqual([])
  })

  it('counts a role on its own days only', async () => {
    const reviewer = await actorFor('zhouzheng')
    const securityAdmin = await actorFor('anquan')
    const today = dateIn(await businessNow())
    const grant = {
      accountId: reviewer.accountId,
      role: 'policyOfficer',
      unitCode: 'ZZB',
      validFrom: today,
      validTo: today,
    } as const
    expect((await grantRole(securityAdmin, grant, await businessNow())).ok).toBe(true)
    const with2 = await actorFor('zhouzheng')
    expect(with2.grants.map((one) => one.role)).toEqual(['reviewer', 'policyOfficer'])
    await asOwner((client) =>
      client.query(
        "update role_assignment set valid_from = valid_from - 9, valid_to = valid_to - 1 where role = 'policyOfficer' and valid_to is not null",
      ),
    )
    expect((await next(with2))?.grants.map((one) => one.role)).toEqual(['reviewer'])
  })

  // Shows ASVS 7.4.3, 6.2.2, 6.2.3
  it('keeps the login in which a password was changed and ends the others', async () => {
    const [here, there] = [await actorFor('qianjin'), await actorFor('qianjin')]
    const input = { currentPassword: DEMO_PASSWORD, newPassword: 'Bridge-over-7', repeatedPassword: 'Bridge-over-7' }
    expect((await changePassword(here, input, await businessNow())).ok).toBe(true)
    expect(await next(here)).not.toBeNull()
    expect(await next(there)).toBeNull()
  })

  // Shows ASVS 6.4.1
  it('leaves whoever was given a first password without any role until they choose their own', async () => {
    const administrator = await actorFor('xitong')
    const treasurer = await actorFor('wudui')
    const reset = await resetPassword(administrator, { accountId: treasurer.accountId }, await businessNow())
    expect(await next(treasurer)).toBeNull()
    const again = await actorFor('wudui')
    expect(again.grants).toEqual([])
    expect((await getMyAccount(again)).isPasswordDue).toBe(true)
    if (!reset.ok) throw new Error('not reset')
    const input = {
      currentPassword: reset.value.initialPassword,
      newPassword: 'River-bank-09',
      repeatedPassword: 'River-bank-09',
    }
    expect((await changePassword(again, input, await businessNow())).ok).toBe(true)
    expect((await next(again))?.grants).toHaveLength(1)
  })

  // Shows ASVS 7.4.1, 7.5.2
  it('ends a login by logging out, and another of one’s own from the list; never somebody else’s', async () => {
    const [here, there] = [await actorFor('sunli'), await actorFor('sunli')]
    const other = await actorFor('chenhui')
    const theirs = await endSession(here, { sessionId: other.sessionId ?? '' }, await businessNow())
    expect(theirs).toEqual({ ok: false, failure: { kind: 'notFound', what: 'session' } })
    expect((await endSession(here, { sessionId: there.sessionId ?? '' }, await businessNow())).ok).toBe(true)
    expect(await next(there)).toBeNull()
    expect((await logOut(here, {}, await businessNow())).ok).toBe(true)
    expect(await next(here)).toBeNull()
    expect(await next(other)).not.toBeNull()
  })

  // Shows ASVS 7.3.1
  it('ends a login left alone for 30 minutes, or 15 where money and administrators are concerned', async () => {
    const [officer, treasurer] = [await actorFor('zhangmin'), await actorFor('chenhui')]
    await age(officer, 29)
    await age(treasurer, 14)
    expect(await next(officer)).not.toBeNull()
    expect(await next(treasurer)).not.toBeNull()
    await age(officer, 31)
    await age(treasurer, 16)
    expect(await next(officer)).toBeNull()
    expect(await next(treasurer)).toBeNull()
  })

  // Shows ASVS 7.3.2
  it('ends a login after eight hours however busy it was', async () => {
    const officer = await actorFor('zhangmin')
    await age(officer, 8 * 60 + 1)
    await asOwner((client) =>
      client.query('update login_session set last_seen_at = now() where id = $1', [officer.sessionId]),
    )
    expect(await next(officer)).toBeNull()
  })

  // Shows ASVS 7.2.1, 7.2.2
  it('takes a session id that is none for nobody', async () => {
    expect(await loadActor(COUNTY, 'not-an-id', null)).toBeNull()
    expect(await loadActor(COUNTY, '00000000-0000-7000-8000-000000000000', null)).toBeNull()
  })
})
