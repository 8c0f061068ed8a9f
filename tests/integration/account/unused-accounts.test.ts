import { expect, it } from 'vitest'
import { disableUnusedAccounts } from '@/lib/account/commands/disable-unused-accounts'
import { enableAccount } from '@/lib/account/commands/enable-account'
import { systemActor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { prisma } from '@/lib/platform/prisma'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

const statusOf = async (userName: string) =>
  (await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName } })).status
const lastSeen = (userName: string, days: number) =>
  asOwner((client) =>
    client.query(
      `update account set last_login_at = now() - $2 * interval '1 day', created_at = now() - interval '400 days'
        where user_name = $1`,
      [userName, days],
    ),
  )

it('an account nobody came in with for ninety days is disabled, once, and enabled again counts anew', async () => {
  const system = systemActor(COUNTY)
  const now = await businessNow()
  await asOwner((client) => client.query(`update account set last_login_at = now() where kind = 'staff'`))
  await lastSeen('wangfang', 91)
  await lastSeen('zhangmin', 89)
  // The only one of its kind: nobody else could let it in again.
  await lastSeen('shenji', 300)
  expect(await disableUnusedAccounts(await actorFor('xitong'), {}, now)).toMatchObject({
    ok: false,
    failure: { kind: 'forbidden' },
  })
  expect(await disableUnusedAccounts(system, {}, now)).toEqual({ ok: true, value: { disabled: 1 } })
  expect([await statusOf('wangfang'), await statusOf('zhangmin'), await statusOf('shenji')]).toEqual([
    'disabled',
    'active',
    'active',
  ])

  const { id } = await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName: 'wangfang' } })
  expect(await enableAccount(await actorFor('xitong'), { accountId: id, reason: '产假返岗' }, now)).toMatchObject({
    ok: true,
  })
  expect(await disableUnusedAccounts(system, {}, now)).toEqual({ ok: true, value: { disabled: 0 } })
})
