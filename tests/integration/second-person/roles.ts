import { loadActor } from '@/lib/account/queries/load-actor'
import { openStaffAccount } from '@/lib/account/commands/open-staff-account'
import type { Actor, Role } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Result } from '@/lib/kernel/result'
import { businessNow } from '@/lib/platform/clock'
import { askForRole } from '@/lib/second-person/commands/ask-for-role'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

export const codeOf = (result: Result<unknown, Failure>): string => {
  if (result.ok) return 'done'
  return result.failure.kind === 'refused' ? (result.failure.reasons[0]?.code ?? '') : result.failure.kind
}

export const must = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Somebody who may do nothing yet. */
export async function newcomer(userName: string): Promise<string> {
  const system = await actorFor('xitong')
  return must(await openStaffAccount(system, { userName, displayName: '新同志' }, await businessNow())).accountId
}

export const wanted = async (accountId: string, role: Role = 'treasurer', unitCode = 'CZJ') => ({
  ...{ accountId, role, unitCode },
  validFrom: dateIn(await businessNow()),
})

export const ask = async (actor: Actor, accountId: string, role: Role = 'treasurer', unitCode = 'CZJ') =>
  askForRole(actor, await wanted(accountId, role, unitCode), await businessNow())

export const rolesOf = (accountId: string): Promise<string[]> =>
  asOwner(async (client) => {
    const sql = 'select role from role_assignment where account_id = $1 order by role'
    return (await client.query<{ role: string }>(sql, [accountId])).rows.map(({ role }) => role)
  })

/** A login of that account, its first password changed, as its next request has it. */
export async function loginOf(accountId: string): Promise<Actor> {
  const { rows } = await asOwner(async (client) => {
    await client.query('update account set must_change_password = false where id = $1', [accountId])
    return client.query<{ id: string }>(
      `insert into login_session (county_code, id, account_id, account_version, created_at, last_seen_at, expires_at, confirmed_at)
       select county_code, gen_random_uuid(), id, version, now(), now(), now() + interval '1 hour', now()
         from account where id = $1 returning id`,
      [accountId],
    )
  })
  const actor = await loadActor(COUNTY, rows[0]?.id ?? '', '127.0.0.1')
  if (!actor) throw new Error('the login is dead')
  return actor
}
