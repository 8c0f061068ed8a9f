import { beforeAll, describe, expect, it } from 'vitest'
import { appointLeader } from '@/lib/account/commands/appoint-leader'
import { grantRole } from '@/lib/account/commands/grant-role'
import { revokeRole } from '@/lib/account/commands/revoke-role'
import { SECOND_PERSON_ROLES } from '@/lib/account/rules/second-person-roles'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { confirmRole } from '@/lib/second-person/commands/confirm-role'
import { refuseRequest } from '@/lib/second-person/commands/refuse-request'
import { withdrawRequest } from '@/lib/second-person/commands/withdraw-request'
import { listRequests } from '@/lib/second-person/queries/list-requests'
import '@/lib/wiring/register'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { ask, codeOf, loginOf, must, newcomer, rolesOf, wanted } from './roles'

let security: Actor
let leader: Actor
const DAYS = 86_400_000
const later = async (days: number) => new Date((await businessNow()).getTime() + days * DAYS)
const confirm = async (actor: Actor, id: string) => confirmRole(actor, { id }, await businessNow())
/** A second security administrator, made at set-up. */
async function another(userName: string): Promise<Actor> {
  const accountId = await newcomer(userName)
  must(await grantRole(systemActor(COUNTY), await wanted(accountId, 'securityAdmin', COUNTY), await businessNow()))
  return loginOf(accountId)
}

beforeAll(async () => {
  security = await actorFor('anquan')
  leader = await actorFor('linbuzhang')
})

describe('a role by which money moves', () => {
  // Shows ASVS 2.3.5 · G15
  it('is given by nobody alone; once another confirmed, it is, and both are in the record', async () => {
    const accountId = await newcomer('er.money')
    for (const role of SECOND_PERSON_ROLES) {
      const alone = await grantRole(security, await wanted(accountId, role, COUNTY), await businessNow())
      expect(codeOf(alone)).toBe('secondPerson')
    }
    const { id } = must(await ask(security, accountId))
    expect(await rolesOf(accountId)).toEqual([])
    expect((await loginOf(accountId)).grants).toEqual([])
    must(await confirm(leader, id))
    expect((await loginOf(accountId)).grants.map(({ role }) => role)).toEqual(['treasurer'])
    const { rows } = await asOwner((client) =>
      client.query<{ action: string; actor: string }>(
        `select action, actor_name as actor from audit_event
          where object_id = $1 or (action = 'account.grantRole' and object_id = $2) order by recorded_at, id`,
        [id, accountId],
      ),
    )
    expect(rows.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'secondPerson.ask 安全之',
      'secondPerson.confirm 林部长',
      'account.grantRole 林部长',
    ])
  })

  // Shows ASVS 2.3.5 · G15
  it('is confirmed by another security administrator or a leader of the county; not by who asked, not by whom it is for', async () => {
    const second = await another('er.second')
    const treasurer = must(await ask(security, await newcomer('er.who')))
    expect(codeOf(await confirm(security, treasurer.id))).toBe('ownRequest')
    for (const persona of ['xitong', 'shenji', 'zhangmin', 'chenhui', 'wangfang'])
      expect(codeOf(await confirm(await actorFor(persona), treasurer.id))).toBe('notFound')
    expect(codeOf(await confirm(second, treasurer.id))).toBe('done')

    const forTheLeader = must(await ask(security, leader.accountId, 'reviewer', 'ZZB'))
    expect(codeOf(await confirm(leader, forTheLeader.id))).toBe('aboutOneself')
    expect(codeOf(await refuseRequest(leader, { id: forTheLeader.id, remark: '不' }, await businessNow()))).toBe(
      'aboutOneself',
    )
    must(await withdrawRequest(security, { id: forTheLeader.id }, await businessNow()))
    expect(codeOf(await ask(second, second.accountId, 'leader', COUNTY))).toBe('ownRoles')
  })

  it('is given once, however many confirm, refuse and withdraw at once', async () => {
    const second = await another('er.third')
    const accountId = await newcomer('er.once')
    const { id } = must(await ask(security, accountId))
    const now = await businessNow()
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => confirmRole(leader, { id }, now)),
      ...Array.from({ length: 5 }, () => confirmRole(second, { id }, now)),
      refuseRequest(second, { id, remark: '不同意' }, now),
      withdrawRequest(security, { id }, now),
    ])
    expect(answers.map(codeOf).filter((code) => code !== 'conflict')).toEqual(['done'])
    expect((await rolesOf(accountId)).length).toBe(answers.slice(0, 10).some(({ ok }) => ok) ? 1 : 0)
  })

  it('is asked for once while it waits, also by two at once', async () => {
    const accountId = await newcomer('er.twice')
    const both = await Promise.all([ask(security, accountId), ask(security, accountId)])
    expect(both.map(codeOf).sort()).toEqual(['askedAlready', 'done'])
  })

  it('is not given when the request was refused, withdrawn or a week old', async () => {
    const accountId = await newcomer('er.over')
    const first = must(await ask(security, accountId))
    must(await refuseRequest(leader, { id: first.id, remark: '没有任职文件' }, await businessNow()))
    expect(codeOf(await confirm(leader, first.id))).toBe('conflict')
    const second = must(await ask(security, accountId))
    expect(codeOf(await withdrawRequest(await actorFor('xitong'), { id: second.id }, await businessNow()))).toBe(
      'notFound',
    )
    must(await withdrawRequest(security, { id: second.id }, await businessNow()))
    expect(codeOf(await confirm(leader, second.id))).toBe('conflict')
    const third = must(await ask(security, accountId))
    expect(codeOf(await confirmRole(leader, { id: third.id }, await later(7)))).toBe('expired')
    const line = (await listRequests(leader, await later(7))).find(({ id }) => id === third.id)
    expect(line).toMatchObject({ status: 'expired', mayAnswer: false })
    expect(await rolesOf(accountId)).toEqual([])
  })

  it('is asked anew when it is confirmed whether it may be given: days have gone by', async () => {
    const accountId = await newcomer('er.anew')
    const { id } = must(await ask(security, accountId))
    must(await grantRole(security, await wanted(accountId, 'auditor', COUNTY), await businessNow()))
    expect(codeOf(await confirm(leader, id))).toBe('administratorsApart')
    expect(await rolesOf(accountId)).toEqual(['auditor'])
  })

  it('waits in the inbox of whoever can confirm it, and the answer in that of who asked', async () => {
    const accountId = await newcomer('er.inbox')
    const { id } = must(await ask(security, accountId))
    must(await refuseRequest(leader, { id, remark: '没有任职文件' }, await businessNow()))
    const { rows } = await asOwner((client) =>
      client.query<{ name: string; body: string }>(
        `select a.display_name as name, m.body from inbox_message m join account a on a.id = m.account_id
          where m.target_id = $1 and a.user_name in ('anquan', 'linbuzhang') order by m.created_at, a.user_name desc`,
        [id],
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(['林部长', '安全之'])
    expect(rows[1]?.body).toContain('没有任职文件')
  })

  it('is handed over, and lent for somebody absent, to whoever was confirmed in it alone', async () => {
    const { handOverWork } = await import('@/lib/staffing/commands/hand-over-work')
    const { delegateWork } = await import('@/lib/account/commands/delegate-work')
    const now = await businessNow()
    const [leaver, officer] = [await actorForUser('rsj.he'), await actorFor('wangfang')]
    const successors = { 'reviewer@RSJ': officer.accountId }
    const handover = {
      accountId: leaver.accountId,
      successors,
      lastDay: undefined,
      reason: '调离',
      requestId: undefined,
    }
    expect(codeOf(await handOverWork(security, handover, now))).toBe('secondPerson')
    const grants = [{ role: 'reviewer', unitCode: 'RSJ' } as const]
    const { validFrom } = await wanted(officer.accountId)
    const lent = { principalId: leaver.accountId, deputyId: officer.accountId, reason: '出差', validFrom }
    const lending = { ...lent, validTo: validFrom, grants }
    expect(codeOf(await delegateWork(security, lending, now))).toBe('secondPerson')
    expect(codeOf(await delegateWork(leaver, lending, now))).toBe('done')
  })
})

describe('past all our code', () => {
  const insert = (sql: string, values: unknown[]) =>
    asApplication((client) => client.query(sql, [COUNTY, ...values])).then(
      () => 'done',
      (error: { constraint?: string; code?: string }) => error.constraint ?? error.code,
    )
  const give = (accountId: string, grantedBy: string, requestId: string | null, at = 'now()') =>
    insert(
      `insert into role_assignment
         (county_code, id, account_id, role, unit_code, valid_from, granted_by_id, request_id, created_at)
       values ($1, gen_random_uuid(), $2, 'treasurer', 'CZJ', current_date, $3, $4, ${at})`,
      [accountId, grantedBy, requestId],
    )

  // Shows ASVS 2.3.5, 8.4.1 · G15
  it('the database gives no such role without a confirmed request of three people, and each once', async () => {
    const accountId = await newcomer('er.past')
    const { id } = must(await ask(security, accountId))
    expect(await give(accountId, security.accountId, null)).toBe('role_assignment_second_person')
    expect(await give(accountId, security.accountId, id)).toBe('role_assignment_second_person')
    const answer = (by: string) =>
      insert(
        `update second_person_request set status = 'confirmed', answered_by_id = $3, answered_at = asked_at
          where county_code = $1 and id = $2`,
        [id, by],
      )
    expect(await answer(security.accountId)).toBe('second_person_request_by_another')
    expect(await answer(accountId)).toBe('second_person_request_by_another')

    const { assignmentId } = must(await confirm(leader, id))
    must(await revokeRole(security, { assignmentId }, await businessNow()))
    expect(await give(accountId, security.accountId, id)).toBe('role_assignment_second_person')
    expect(await answer(leader.accountId)).toBe('23001')
    expect(await insert('delete from second_person_request where county_code = $1', [])).toBe('23001')
  })

  it('a request is for nobody’s own sake, waits a week at most, and is not confirmed afterwards', async () => {
    const accountId = await newcomer('er.self')
    const put = (about: string, days: number, answered: string) =>
      insert(
        `insert into second_person_request (county_code, id, kind, key, content, summary, reason, about_account_id,
           asked_by_id, asked_at, expires_at, status, answered_by_id, answered_at)
         values ($1, gen_random_uuid(), 'roleGrant', gen_random_uuid()::text, '{}', '', '', $2, $3, now(),
           now() + make_interval(days => $4), 'confirmed', $5, now() + $6::interval)`,
        [about, security.accountId, days, leader.accountId, answered],
      )
    expect(await put(security.accountId, 7, '1 day')).toBe('second_person_request_not_for_oneself')
    expect(await put(accountId, 8, '1 day')).toBe('second_person_request_in_time')
    expect(await put(accountId, 7, '7 days')).toBe('second_person_request_in_time')
    expect(await put(accountId, 7, '6 days')).toBe('done')
  })
})

describe('a county without anybody to confirm', () => {
  it('is told so, and is helped from the machine alone', async () => {
    await asOwner((client) =>
      client.query(
        `delete from role_assignment where role = 'leader'
            or (role = 'securityAdmin' and account_id <> $1)`,
        [security.accountId],
      ),
    )
    const accountId = await newcomer('er.alone')
    expect(codeOf(await ask(security, accountId))).toBe('nobodyElse')
    const now = await businessNow()
    expect(codeOf(await appointLeader(security, { userName: 'lizheng' }, now))).toBe('forbidden')
    must(await appointLeader(systemActor(COUNTY), { userName: 'lizheng' }, now))
    const { id } = must(await ask(security, accountId))
    expect(codeOf(await confirm(await actorFor('lizheng'), id))).toBe('done')
  })
})
