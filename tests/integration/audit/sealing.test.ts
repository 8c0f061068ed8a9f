import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { logInAsPersona } from '@/lib/account/commands/log-in-as-persona'
import { anchorRecord } from '@/lib/audit/commands/anchor-record'
import { sealRecord } from '@/lib/audit/commands/seal-record'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { publicActor } from '@/lib/kernel/actor'
import { ok } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { sealAll, SYSTEM, verify } from './chain'

const NOW = wallNow()
const rowsOf = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(async (client) => (await client.query<T>(sql, values)).rows)
const write = (objectId: string) => ({
  action: 'account.test',
  objectKind: 'test',
  objectId,
  summary: '测试',
  now: NOW,
})

beforeAll(sealAll)

describe('sealing', () => {
  // Shows ASVS 15.4.2 · G14
  it('takes in what was committed after its seal: by what waits, not by time or id', async () => {
    let commit = () => {}
    let isWritten = () => {}
    const written = new Promise<void>((resolve) => (isWritten = resolve))
    const early = inTransaction(async (tx) => {
      await recordAudit(tx, SYSTEM, write('early'))
      isWritten()
      await new Promise<void>((resolve) => (commit = resolve))
      return ok({})
    })
    await written
    await inTransaction(async (tx) => {
      await recordAudit(tx, SYSTEM, write('late'))
      return ok({})
    })
    expect(await sealAll()).toBe(1)
    commit()
    await early
    expect(await sealAll()).toBe(1)
    const [order] = await rowsOf<{ ids: string[] }>(
      `select array_agg(object_id order by seq) as ids from audit_event join audit_seal_line on row_id = id where object_kind = 'test'`,
    )
    expect(order?.ids).toEqual(['late', 'early'])
    expect((await verify()).findings).toEqual([])
  })

  it('is done by one at a time, and numbers have no gap', async () => {
    const people = ['shenji', 'zhangmin', 'xitong', 'anquan']
    const work = people.map(async (key) => {
      for (let time = 0; time < 5; time += 1) {
        await actorFor(key)
        await sealRecord(SYSTEM, {}, NOW)
      }
    })
    await Promise.all(work)
    await sealAll()
    const [numbers] = await rowsOf<{ lines: number; last: number; seals: number; last_seal: number }>(
      `select count(*)::int as lines, max(seq)::int as last, (select count(*)::int from audit_seal) as seals,
              (select max(number) from audit_seal) as last_seal from audit_seal_line`,
    )
    expect(numbers?.lines).toBe(numbers?.last)
    expect(numbers?.seals).toBe(numbers?.last_seal)
    expect((await verify()).findings).toEqual([])
  })

  it('is the worker’s alone', async () => {
    for (const command of [sealRecord, anchorRecord])
      expect(await command(await actorFor('shenji'), {}, NOW)).toMatchObject({
        ok: false,
        failure: { kind: 'forbidden' },
      })
  })
})

// Shows ASVS 16.4.3 · G14
describe('the file outside', () => {
  const file = String(process.env.JUCAI_AUDIT_ANCHOR)
  const lines = async () => (await readFile(file, 'utf8')).trimEnd().split('\n')
  beforeEach(async () => {
    await sealAll()
    await anchorRecord(SYSTEM, {}, NOW)
  })

  it('gets a line when there is none, and no second one within the hour', async () => {
    await writeFile(file, '')
    expect(await anchorRecord(SYSTEM, {}, NOW)).toEqual(ok({ isAnchored: true }))
    expect(await anchorRecord(SYSTEM, {}, NOW)).toEqual(ok({ isAnchored: false }))
    expect(await lines()).toHaveLength(1)
    expect((await stat(file)).mode & 0o007).toBe(0)
  })

  it('is found changed: a line that says another number, hash or time', async () => {
    const kept = await readFile(file, 'utf8')
    for (const [was, is] of [
      ['"number":', '"number":1'],
      ['"hash":"', '"hash":"x'],
      ['"at":"2', '"at":"3'],
    ] as const) {
      await writeFile(file, kept.replace(was, is))
      expect((await verify()).findings.map(({ kind }) => kind)).toContain('anchorChanged')
    }
    await writeFile(file, kept)
    expect((await verify()).findings).toEqual([])
  })

  it('survives a line that the power cut off', async () => {
    const { length } = await lines()
    await truncate(file, (await stat(file)).size - 20)
    expect((await verify()).findings).toEqual([])
    await anchorRecord(SYSTEM, {}, NOW)
    expect((await lines()).length).toBeGreaterThanOrEqual(length)
    expect((await verify()).findings).toEqual([])
  })
})

describe("the application's role", () => {
  it.each(['audit_event', 'audit_seal', 'audit_seal_line', 'audit_check'])(
    'may not change, remove, empty or alter %s',
    async (table) => {
      for (const statement of [
        `update ${table} set county_code = county_code`,
        `delete from ${table}`,
        `truncate ${table}`,
        `alter table ${table} disable trigger all`,
        `drop table ${table}`,
      ])
        await expect(asApplication((client) => client.query(statement))).rejects.toThrow(
          /permission denied|must be owner/,
        )
    },
  )

  it('may not take the trigger away that makes rows wait for the sealer', async () => {
    for (const statement of [
      'drop trigger audit_event_awaits_seal on audit_event',
      `set session_replication_role = 'replica'`,
      'create or replace function audit_await_seal() returns trigger language plpgsql as $$ begin return null; end $$',
    ])
      await expect(asApplication((client) => client.query(statement))).rejects.toThrow(
        /permission denied|must be owner/,
      )
  })
})

describe('a line that cannot be written', () => {
  // Shows ASVS 16.5.3 · G14
  it('takes the change with it: nothing is done that is not in the record', async () => {
    const count = async () =>
      (await rowsOf<{ count: number }>(`select count(*)::int as count from login_session`))[0]?.count
    const before = await count()
    await asOwner((client) =>
      client.query(`
        create function refuse_record() returns trigger language plpgsql as $$ begin raise exception 'no record'; end $$;
        create trigger refuse_record before insert on audit_event for each row execute function refuse_record()`),
    )
    try {
      await expect(logInAsPersona(publicActor(COUNTY, '127.0.0.1'), { key: 'zhangmin' }, NOW)).rejects.toThrow(
        'no record',
      )
    } finally {
      await asOwner((client) => client.query('drop function refuse_record cascade'))
    }
    expect(await count()).toBe(before)
  })

  it('nor is anything done that could not be put up for sealing', async () => {
    await asOwner((client) => client.query('revoke insert on audit_unsealed from jucai_app, jucai_app_county'))
    try {
      await expect(actorFor('zhangmin')).rejects.toThrow(/permission denied/)
    } finally {
      await asOwner((client) => client.query('grant insert on audit_unsealed to jucai_app, jucai_app_county'))
    }
  })
})
