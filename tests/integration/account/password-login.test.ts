import { beforeEach, describe, expect, it } from 'vitest'
import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { loadActor } from '@/lib/account/queries/load-actor'
import { publicActor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

let address = 0
/** Each call from an address of its own: the limit per address has its own test. */
const guess = (userName: string, password: string, from = `10.0.${Math.floor(address / 250)}.${address++ % 250}`) =>
  logInWithPassword(publicActor(COUNTY, from), { userName, password }, wallNow())

const stateOf = (userName: string) =>
  asOwner(async (client) => {
    const found = await client.query<{ failed_logins: number; locked: boolean }>(
      'select failed_logins, locked_until is not null as locked from account where user_name = $1',
      [userName],
    )
    return found.rows[0]
  })

const clear = () =>
  asOwner((client) =>
    client.query('update account set failed_logins = 0, last_failed_at = null, locked_until = null, status = $1', [
      'active',
    ]),
  )

describe('staff log in with user name and password', () => {
  beforeEach(clear)

  // Shows ASVS 16.3.1, 7.2.4
  it('lets the right password in, and the session names the person and the role', async () => {
    const login = await guess('zhangmin', DEMO_PASSWORD)
    expect(login.ok).toBe(true)
    if (!login.ok || login.value.outcome !== 'entered') return
    const actor = await loadActor(COUNTY, login.value.sessionId, '10.1.1.1')
    expect(actor).toMatchObject({ kind: 'staff', name: '张敏', talentId: null, address: '10.1.1.1' })
    expect(actor?.grants).toEqual([{ role: 'reviewer', unitCode: 'RCB', scope: 'county' }])
  })

  // Shows ASVS 16.5.1 · G9
  it('gives the same answer to an unknown name, a wrong password, a locked and a disabled account', async () => {
    const unknown = await guess('nobody', 'whatever-it-is-1')
    const wrong = await guess('zhangmin', 'whatever-it-is-1')
    await asOwner((client) => client.query("update account set status = 'disabled' where user_name = 'lizheng'"))
    const disabled = await guess('lizheng', DEMO_PASSWORD)
    for (let count = 0; count < 5; count += 1) await guess('zhouzheng', 'whatever-it-is-1')
    const locked = await guess('zhouzheng', DEMO_PASSWORD)
    for (const answer of [wrong, disabled, locked]) expect(answer).toEqual(unknown)
    expect(unknown.ok).toBe(false)
  })

  it('forgets failures after a right password', async () => {
    for (let count = 0; count < 4; count += 1) await guess('zhangmin', 'whatever-it-is-1')
    expect((await guess('zhangmin', DEMO_PASSWORD)).ok).toBe(true)
    expect(await stateOf('zhangmin')).toEqual({ failed_logins: 0, locked: false })
  })

  // Shows ASVS 6.3.1, 15.4.2 · G8
  it('looks at no more than five of fifty guesses made at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => guess('chenhui', 'whatever-it-is-1')))
    const evaluated = await asOwner((client) =>
      client.query<{ count: number }>(
        `select count(*)::int as count from audit_event e join account a on a.id::text = e.object_id
         where e.action = 'account.refuseLogIn' and a.user_name = 'chenhui'`,
      ),
    )
    expect(evaluated.rows[0]?.count).toBe(5)
    expect(await stateOf('chenhui')).toEqual({ failed_logins: 5, locked: true })
  })

  it('opens a lock by itself after half an hour', async () => {
    for (let count = 0; count < 5; count += 1) await guess('sunli', 'whatever-it-is-1')
    await asOwner((client) =>
      client.query(
        `update account set locked_until = now() - interval '1 second', last_failed_at = now() - interval '31 minutes'
         where user_name = 'sunli'`,
      ),
    )
    expect((await guess('sunli', DEMO_PASSWORD)).ok).toBe(true)
  })

  // Shows ASVS 2.4.1 · G8
  it('refuses the twenty-first attempt of one address within a minute, whoever it is for', async () => {
    const answers = await Promise.all(
      Array.from({ length: 21 }, (_, count) => guess(`nobody${count}`, 'x', '10.9.9.9')),
    )
    const codes = answers.map((one) =>
      !one.ok && one.failure.kind === 'refused' ? one.failure.reasons[0]?.code : 'in',
    )
    expect(codes.filter((code) => code === 'tooMany')).toHaveLength(1)
    expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(20)
  })
})
