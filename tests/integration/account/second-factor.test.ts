import { beforeEach, describe, expect, it } from 'vitest'
import { beginSecondFactor } from '@/lib/account/commands/begin-second-factor'
import { confirmIdentity } from '@/lib/account/commands/confirm-identity'
import { enrolSecondFactor } from '@/lib/account/commands/enrol-second-factor'
import { finishLogin } from '@/lib/account/commands/finish-login'
import { grantRole } from '@/lib/account/commands/grant-role'
import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { resetSecondFactor } from '@/lib/account/commands/reset-second-factor'
import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { getOwnSecondFactor } from '@/lib/account/queries/get-own-second-factor'
import { loadActor } from '@/lib/account/queries/load-actor'
import { publicActor, type Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { wallNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { codeAt, stepAt } from '@/lib/platform/totp'
import { askForRole } from '@/lib/second-person/commands/ask-for-role'
import { confirmRole } from '@/lib/second-person/commands/confirm-role'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

let serial = 0
/** Each from an address of its own: the limit per address has its own test. */
const somebody = () => publicActor(COUNTY, `10.20.${Math.floor(serial / 250)}.${serial++ % 250}`)

async function passTheFirst(userName: string): Promise<string> {
  const login = await logInWithPassword(somebody(), { userName, password: DEMO_PASSWORD }, wallNow())
  if (!login.ok || login.value.outcome !== 'secondFactor') throw new Error(JSON.stringify(login))
  return login.value.ticket
}
const finish = (ticket: string, code: string) => finishLogin(somebody(), { ticket, code }, wallNow())

/** Sets a 动态口令 up; the last step used is put back two, so that codes of this very moment are left. */
async function enrol(actor: Actor): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  await beginSecondFactor(actor, {}, wallNow())
  const own = await getOwnSecondFactor(actor)
  if (own.state !== 'begun') throw new Error(own.state)
  const code = codeAt(own.secret, stepAt(wallNow()) - 1)
  const enrolled = await enrolSecondFactor(actor, { code }, wallNow())
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.failure))
  return { secret: own.secret, recoveryCodes: enrolled.value.recoveryCodes }
}

const refusedLogins = (userName: string) =>
  asOwner(async (client) => {
    const found = await client.query<{ count: number }>(
      `select failed_codes as count from second_factor f join account a on a.id = f.account_id where a.user_name = $1`,
      [userName],
    )
    return found.rows[0]?.count
  })

beforeEach(() =>
  asOwner(async (client) => {
    await client.query('delete from recovery_code')
    await client.query('delete from second_factor')
    await client.query('update account set failed_logins = 0, last_failed_at = null, locked_until = null')
  }),
)

describe('a member of staff with a 动态口令', () => {
  // Shows ASVS 6.3.3, 6.3.4 · G8
  it('comes in by password and code, and by neither alone', async () => {
    const actor = await actorFor('zhangmin')
    const { secret } = await enrol(actor)
    expect(await getOwnSecondFactor(actor)).toMatchObject({ state: 'enrolled', codesLeft: 10 })
    const ticket = await passTheFirst('zhangmin')
    expect(await finish(ticket, '000000')).toMatchObject({ ok: false })
    const entered = await finish(ticket, codeAt(secret, stepAt(wallNow())))
    if (!entered.ok) throw new Error(JSON.stringify(entered.failure))
    expect(await loadActor(COUNTY, entered.value.sessionId, null)).toMatchObject({ name: '张敏' })
    // The ticket is spent.
    expect(await finish(ticket, codeAt(secret, stepAt(wallNow()) + 1))).toMatchObject({
      failure: { reasons: [{ code: 'loginGone' }] },
    })
  })

  // Shows ASVS 6.5.1, 15.4.2
  it('uses each code once, also of many at the same moment, and none of an earlier step afterwards', async () => {
    const { secret } = await enrol(await actorFor('lizheng'))
    const code = codeAt(secret, stepAt(wallNow()))
    const tickets = [await passTheFirst('lizheng'), await passTheFirst('lizheng'), await passTheFirst('lizheng')]
    const entered = await Promise.all(tickets.map((ticket) => finish(ticket, code)))
    expect(entered.filter(({ ok }) => ok)).toHaveLength(1)
    const earlier = codeAt(secret, stepAt(wallNow()) - 1)
    expect(await finish(await passTheFirst('lizheng'), earlier)).toMatchObject({ ok: false })
  })

  // Shows ASVS 6.5.1, 6.5.2
  it('takes a recovery code in place of one, once', async () => {
    const { recoveryCodes } = await enrol(await actorFor('zhouzheng'))
    const [first = ''] = recoveryCodes
    expect(await finish(await passTheFirst('zhouzheng'), first.toLowerCase().replaceAll('-', ''))).toMatchObject({
      ok: true,
    })
    expect(await finish(await passTheFirst('zhouzheng'), first)).toMatchObject({ ok: false })
    const kept = await asOwner((client) => client.query<{ code_hash: string }>('select code_hash from recovery_code'))
    expect(kept.rows.map((row) => row.code_hash)).not.toContain(first)
  })

  // Shows ASVS 6.3.1, 6.6.3 · G8
  it('has five of fifty guesses at once looked at, and is then locked for the right code too', async () => {
    const { secret } = await enrol(await actorFor('chenhui'))
    const ticket = await passTheFirst('chenhui')
    await Promise.all(Array.from({ length: 50 }, () => finish(ticket, '000000')))
    expect(await refusedLogins('chenhui')).toBe(5)
    expect(await finish(ticket, codeAt(secret, stepAt(wallNow())))).toMatchObject({ ok: false })
  })

  it('is not asked again for a password guessed right: the failures of codes are their own', async () => {
    await enrol(await actorFor('sunli'))
    for (let guess = 0; guess < 4; guess += 1) await finish(await passTheFirst('sunli'), '000000')
    expect(await refusedLogins('sunli')).toBe(4)
  })

  // Shows ASVS 7.4.3, 6.4.3, 6.4.6
  it('loses the other logins when it is set up, and all of them when the security administrator takes it away', async () => {
    const [here, elsewhere] = [await actorFor('wangfang'), await actorFor('wangfang')]
    await enrol(here)
    expect(await loadActor(COUNTY, here.sessionId ?? '', null)).not.toBeNull()
    expect(await loadActor(COUNTY, elsewhere.sessionId ?? '', null)).toBeNull()
    const { accountId } = here
    const security = await actorFor('anquan')
    expect(await resetSecondFactor(await actorFor('xitong'), { accountId }, wallNow())).toMatchObject({ ok: false })
    expect(await resetSecondFactor(security, { accountId: security.accountId }, wallNow())).toMatchObject({
      failure: { reasons: [{ code: 'ownSecondFactor' }] },
    })
    expect(await resetSecondFactor(security, { accountId }, wallNow())).toMatchObject({ ok: true })
    expect(await loadActor(COUNTY, here.sessionId ?? '', null)).toBeNull()
  })
})

describe('the secret and the counter', () => {
  // Shows ASVS 14.2.4, 6.5.2
  it('lie sealed, and do not run backwards whatever writes', async () => {
    const { secret } = await enrol(await actorFor('zhangmin'))
    const kept = await asOwner((client) =>
      client.query<{ sealed: string }>('select secret_sealed as sealed from second_factor'),
    )
    expect(kept.rows[0]?.sealed).toMatch(/^v1:/)
    expect(JSON.stringify(kept.rows)).not.toContain(secret)
    await expect(
      asApplication((client) => client.query('update second_factor set last_step = last_step - 1')),
    ).rejects.toThrow('used already')
  })
})

describe('an act of weight', () => {
  const stale = (actor: Actor): Actor => ({ ...actor, confirmedAt: new Date(wallNow().getTime() - 10 * 60_000) })
  const unconfirmed = { ok: false, failure: { reasons: [{ code: 'unconfirmed' }] } }

  // Shows ASVS 7.5.3
  it('is refused ten minutes after the last proof: a role, a checked batch, its file', async () => {
    const [security, treasurer] = [stale(await actorFor('anquan')), stale(await actorFor('sunli'))]
    const day = dateIn(wallNow())
    const grant = { accountId: treasurer.accountId, role: 'policyOfficer', unitCode: 'RCB', validFrom: day } as const
    expect(await grantRole(security, grant, wallNow())).toMatchObject(unconfirmed)
    expect(await askForRole(security, { ...grant, role: 'leader' }, wallNow())).toMatchObject(unconfirmed)
    expect(await confirmRole(security, { id: newId() }, wallNow())).toMatchObject(unconfirmed)
    const batch = { batchId: newId(), requestId: newId(), count: 1, totalFen: 1 } as never
    expect(await checkBatch(treasurer, batch, wallNow())).toMatchObject(unconfirmed)
    expect(await exportBatch(treasurer, batch, wallNow())).toMatchObject(unconfirmed)
    expect(await beginSecondFactor(stale(await actorFor('lizheng')), {}, wallNow())).toMatchObject(unconfirmed)
  })

  it('is open again once the password, or the code where there is one, was right', async () => {
    const actor = await actorFor('zhangmin')
    const seen = () => loadActor(COUNTY, actor.sessionId ?? '', null)
    await asOwner((client) =>
      client.query('update login_session set confirmed_at = null where id = $1', [actor.sessionId]),
    )
    expect((await seen())?.confirmedAt).toBeNull()
    expect(await confirmIdentity(actor, { proof: 'not-the-one-1' }, wallNow())).toMatchObject({ ok: false })
    expect((await seen())?.confirmedAt).toBeNull()
    expect(await confirmIdentity(actor, { proof: DEMO_PASSWORD }, wallNow())).toMatchObject({ ok: true })
    expect((await seen())?.confirmedAt).toBeInstanceOf(Date)
    const { secret } = await enrol(actor)
    expect(await confirmIdentity(actor, { proof: DEMO_PASSWORD }, wallNow())).toMatchObject({ ok: false })
    const code = codeAt(secret, stepAt(wallNow()))
    expect(await confirmIdentity(actor, { proof: code }, wallNow())).toMatchObject({ ok: true })
    expect(await confirmIdentity(actor, { proof: code }, wallNow())).toMatchObject({ ok: false })
  })
})
