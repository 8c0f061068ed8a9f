import { describe, expect, it } from 'vitest'
import { addUnit } from '@/lib/account/commands/add-unit'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { grantRole } from '@/lib/account/commands/grant-role'
import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { openStaffAccount } from '@/lib/account/commands/open-staff-account'
import { resetPassword } from '@/lib/account/commands/reset-password'
import { revokeRole } from '@/lib/account/commands/revoke-role'
import { unlockAccount } from '@/lib/account/commands/unlock-account'
import { DEMO_UNITS } from '@/lib/account/demo-units'
import { getAccount } from '@/lib/account/queries/get-account'
import { listAccounts } from '@/lib/account/queries/list-accounts'
import { listTownships } from '@/lib/account/queries/list-townships'
import { publicActor, type Actor, type Role } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { businessNow } from '@/lib/platform/clock'
import { askForRole } from '@/lib/second-person/commands/ask-for-role'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

const kindOf = (result: Result<unknown, Failure>) => (result.ok ? 'done' : result.failure.kind)
const codeOf = (result: Result<unknown, Failure>) =>
  !result.ok && result.failure.kind === 'refused' ? result.failure.reasons[0]?.code : kindOf(result)

async function open(actor: Actor, userName: string): Promise<string> {
  const opened = await openStaffAccount(actor, { userName, displayName: '新同志' }, await businessNow())
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value.accountId
}

const by =
  <T>(command: (actor: Actor, input: Parameters<typeof grantRole>[1], now: Date) => Promise<T>) =>
  async (actor: Actor, accountId: string, role: Role, unitCode = COUNTY) => {
    const now = await businessNow()
    return command(actor, { accountId, role, unitCode, validFrom: dateIn(now) }, now)
  }
const grant = by(grantRole)
const ask = by(askForRole)

describe('three administrators, none of whom can do the others’ work', () => {
  // Shows ASVS 8.2.1 · G15
  it('lets only the system administrator open accounts, and only the security administrator grant roles', async () => {
    const [system, security, auditor, officer] = [
      await actorFor('xitong'),
      await actorFor('anquan'),
      await actorFor('shenji'),
      await actorFor('wangfang'),
    ]
    const accountId = await open(system, 'xin.one')
    for (const actor of [security, auditor, officer])
      expect(
        kindOf(await openStaffAccount(actor, { userName: 'xin.two', displayName: '新' }, await businessNow())),
      ).toBe('forbidden')
    for (const actor of [system, auditor, officer])
      expect(kindOf(await grant(actor, accountId, 'intakeOfficer', 'RSJ'))).toBe('forbidden')
    expect(kindOf(await grant(security, accountId, 'intakeOfficer', 'RSJ'))).toBe('done')
  })

  it('opens an account that holds no right until one is granted', async () => {
    const system = await actorFor('xitong')
    const accountId = await open(system, 'xin.none')
    expect((await getAccount(system, accountId))?.roles).toEqual([])
  })

  it('never lets anybody grant to or take from themselves', async () => {
    const security = await actorFor('anquan')
    expect(codeOf(await grant(security, security.accountId, 'auditor'))).toBe('ownRoles')
    const own = (await getAccount(security, security.accountId))?.roles[0]?.assignmentId ?? ''
    expect(codeOf(await revokeRole(security, { assignmentId: own }, await businessNow()))).toBe('ownRoles')
  })

  it('refuses to give an administrator any other role, and an administrator’s role to anybody who holds one', async () => {
    const security = await actorFor('anquan')
    const [system, reviewer] = [await actorFor('xitong'), await actorFor('zhangmin')]
    expect(codeOf(await grant(security, system.accountId, 'intakeOfficer', 'RSJ'))).toBe('administratorsApart')
    expect(codeOf(await grant(security, system.accountId, 'auditor'))).toBe('administratorsApart')
    expect(codeOf(await grant(security, reviewer.accountId, 'systemAdmin'))).toBe('administratorsApart')
  })

  // Shows ASVS 8.4.1 · G15
  it('holds the same in the database, past all our code, and between two who grant at once', async () => {
    const system = await actorFor('xitong')
    const accountId = await open(system, 'xin.both')
    const insert = (role: string) =>
      asApplication((client) =>
        client.query(
          `insert into role_assignment (county_code, id, account_id, role, unit_code, valid_from, created_at)
           values ($1, gen_random_uuid(), $2, $3, $1, current_date, now())`,
          [COUNTY, accountId, role],
        ),
      )
    const results = await Promise.allSettled([insert('auditor'), insert('leader'), insert('systemAdmin')])
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const held = await asOwner((client) =>
      client.query('select role from role_assignment where account_id = $1', [accountId]),
    )
    expect(held.rowCount).toBe(1)
  })

  it('gives a role only where it belongs', async () => {
    const security = await actorFor('anquan')
    const accountId = await open(await actorFor('xitong'), 'xin.place')
    const treasurerOfTownship = await ask(security, accountId, 'treasurer', '510799100')
    expect(treasurerOfTownship).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ path: 'unitCode' }] },
    })
    expect(kindOf(await grant(security, accountId, 'talent'))).toBe('invalid')
    expect(codeOf(await grant(security, accountId, 'policyOfficer', 'RCB'))).toBe('done')
    expect(codeOf(await grant(security, accountId, 'policyOfficer', 'RCB'))).toBe('alreadyHeld')
  })

  // Shows ASVS 6.4.6
  it('lets no administrator disable or reset their own account', async () => {
    const system = await actorFor('xitong')
    const { accountId } = system
    expect(codeOf(await disableAccount(system, { accountId, reason: '测试' }, await businessNow()))).toBe('ownAccount')
    expect(codeOf(await resetPassword(system, { accountId }, await businessNow()))).toBe('ownAccount')
  })

  it('unlocks by the security administrator only', async () => {
    const officer = await actorFor('wangfang')
    for (let count = 0; count < 5; count += 1)
      await logInWithPassword(
        publicActor(COUNTY, `10.3.0.${count}`),
        { userName: 'wangfang', password: 'x' },
        await businessNow(),
      )
    const { accountId } = officer
    const security = await actorFor('anquan')
    expect((await getAccount(security, accountId))?.isLocked).toBe(true)
    expect(kindOf(await unlockAccount(await actorFor('xitong'), { accountId }, await businessNow()))).toBe('forbidden')
    expect(kindOf(await unlockAccount(security, { accountId }, await businessNow()))).toBe('done')
    expect((await getAccount(security, accountId))?.isLocked).toBe(false)
  })

  it('shows people and roles to the two who change them, and to nobody else', async () => {
    expect((await listAccounts(await actorFor('zhangmin'), {})).accounts).toEqual([])
    const found = await listAccounts(await actorFor('xitong'), { search: '张敏' })
    expect(found.accounts.map((one) => one.userName)).toEqual(['zhangmin'])
    expect(await getAccount(await actorFor('shenji'), found.accounts[0]?.id ?? '')).toBeNull()
  })

  it('refuses a second account of the same user name, also when two open it at once', async () => {
    const system = await actorFor('xitong')
    const now = await businessNow()
    const both = await Promise.all(
      [1, 2].map(() => openStaffAccount(system, { userName: 'xin.same', displayName: '同名' }, now)),
    )
    expect(both.map(kindOf).sort()).toEqual(['done', 'invalid'])
  })
})

describe('the units of the county', () => {
  it('are twenty-two townships, each with a square of its own', async () => {
    const townships = await listTownships(await actorFor('zhangmin'))
    expect(townships).toHaveLength(22)
    expect(new Set(townships.map((one) => `${one.grid?.row},${one.grid?.column}`)).size).toBe(22)
    expect(DEMO_UNITS.filter((one) => one.kind === 'village').length).toBeGreaterThan(60)
  })

  it('grow by the system administrator, under a code that fits the parent', async () => {
    const system = await actorFor('xitong')
    const village = {
      kind: 'village',
      code: '510799100009',
      name: '新村',
      shortName: '新',
      isCountyWide: false,
      grid: null,
      sort: 1,
    } as const
    const add = async (actor: Actor, parentCode: string) =>
      addUnit(actor, { ...village, parentCode }, await businessNow())
    expect(kindOf(await add(await actorFor('anquan'), '510799100'))).toBe('forbidden')
    expect(kindOf(await add(system, '510799101'))).toBe('invalid')
    expect(kindOf(await add(system, '510799100'))).toBe('done')
    expect(kindOf(await add(system, '510799100'))).toBe('invalid')
  })
})
