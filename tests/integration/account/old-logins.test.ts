import { describe, expect, it } from 'vitest'
import { forgetOldLogins } from '@/lib/account/commands/forget-old-logins'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { loadActor } from '@/lib/account/queries/load-actor'
import { publicActor, systemActor } from '@/lib/kernel/actor'
import { toPhone } from '@/lib/kernel/phone'
import { businessNow } from '@/lib/platform/clock'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

const countOf = (table: string) =>
  asOwner(async (client) => {
    const found = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
    return found.rows[0]?.count
  })

describe('what is left of logins', () => {
  it('is cleared away when it is old, by due work alone, and once', async () => {
    const now = await businessNow()
    const system = systemActor(COUNTY)
    await asOwner((client) =>
      client.query('delete from one_time_code; delete from rate_counter; delete from login_session'),
    )
    const [old, live] = [await actorFor('zhangmin'), await actorFor('wangfang')]
    await requestPhoneCode(publicActor(COUNTY, '10.8.8.8'), { purpose: 'register', phone: toPhone('13811112222') }, now)
    await asOwner((client) =>
      client.query(
        `update login_session set created_at = created_at - interval '181 days', expires_at = expires_at - interval '181 days'
         where id = $1`,
        [old.sessionId],
      ),
    )
    expect(await forgetOldLogins(live, {}, now)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    expect(await forgetOldLogins(system, {}, now)).toEqual({ ok: true, value: { forgotten: 1 } })
    expect(await countOf('one_time_code')).toBe(1)

    await asOwner((client) =>
      client.query(
        `update one_time_code set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days';
         update rate_counter set window_start = window_start - interval '2 days'`,
      ),
    )
    await forgetOldLogins(system, {}, now)
    expect([await countOf('one_time_code'), await countOf('rate_counter'), await countOf('login_session')]).toEqual([
      0, 0, 1,
    ])
    expect(await forgetOldLogins(system, {}, now)).toEqual({ ok: true, value: { forgotten: 0 } })
    expect(await loadActor(COUNTY, live.sessionId ?? '', null)).not.toBeNull()
  })
})
