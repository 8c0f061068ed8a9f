import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { systemActor } from '@/lib/kernel/actor'
import { SEALED_COLUMNS, SEALED_FILES, SEALED_FOR_GOOD } from '@/lib/wiring/sealed-columns'
import { asApplication, asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

const KEY_2 = Buffer.alloc(32, 2).toString('base64')
const system = systemActor(COUNTY)
const NOW = new Date('2026-09-14T02:00:00Z')

/** A data folder of its own: the files of the tests' county are everybody's. */
const folder = mkdtempSync(join(tmpdir(), 'jucai-keys-'))
cpSync(join(String(process.env.JUCAI_DATA), 'files'), join(folder, 'files'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

/** The house as it comes up after a restart with these settings. */
async function restartedWith(settings: Record<string, string>) {
  Object.assign(process.env, settings)
  vi.resetModules()
  const crypto = await import('@/lib/platform/crypto')
  const { rotateKeys } = await import('@/lib/wiring/rotate-keys')
  const { readBytes } = await import('@/lib/platform/storage')
  return { ...crypto, readBytes, rotate: () => rotateKeys(system, () => undefined, NOW) }
}

const valuesOf = async (table: string, column: string): Promise<string[]> => {
  const { rows } = await asOwner((client) =>
    client.query<{ value: string }>(`select "${column}" as value from "${table}" where "${column}" is not null`),
  )
  return rows.map(({ value }) => value)
}

describe('the columns that hold sealed values', () => {
  it('are all known to the rotation, and are there', async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
          where table_schema = 'public' and column_name like '%\\_sealed' order by 1`,
      ),
    )
    const known = [...SEALED_COLUMNS, ...SEALED_FOR_GOOD].map(({ table, column }) => `${table}.${column}`).sort()
    expect(known).toEqual(rows.map(({ name }) => name))
  })

  // Shows ASVS 14.2.4 · G13
  it('hold nothing but envelopes that open for their purpose', async () => {
    const { unseal } = await restartedWith({ JUCAI_DATA: folder })
    for (const { table, column, purpose } of [...SEALED_COLUMNS, ...SEALED_FOR_GOOD])
      for (const value of (await valuesOf(table, column)).slice(0, 200))
        expect(() => unseal(purpose, value), `${table}.${column}`).not.toThrow()
  })

  it('of rows that never change are refused to the application', async () => {
    for (const { table, column } of SEALED_FOR_GOOD) {
      if ((await valuesOf(table, column)).length === 0) continue
      const change = asApplication((client) => client.query(`update "${table}" set "${column}" = 'x'`))
      await expect(change, table).rejects.toThrow()
    }
  })
})

// Shows ASVS 11.2.2
describe('a key is rotated while people work:', () => {
  it('everything opens under the new key alone, but for what never changes; again, there is nothing to do', async () => {
    const old = String(process.env.JUCAI_DATA_KEY)
    const house = await restartedWith({ JUCAI_DATA: folder, JUCAI_DATA_KEY: `k2=${KEY_2},k1=${old}` })
    const before = await valuesOf('talent', 'identity_sealed')

    // A clerk corrects somebody in the middle of it: her value stays hers, and is under the new key too.
    const hers = house.seal('register.phone', '13900001111')
    const [rotated] = await Promise.all([
      house.rotate(),
      asOwner((client) =>
        client.query('update talent set phone_sealed = $1 where id = (select max(id::text)::uuid from talent)', [hers]),
      ),
    ])
    expect(rotated).toMatchObject({ ok: true, value: { open: 0 } })
    expect(rotated.ok && rotated.value.values).toBeGreaterThan(before.length)
    expect(rotated.ok && rotated.value.files).toBeGreaterThan(0)
    expect(await valuesOf('talent', 'phone_sealed')).toContain(hers)
    expect(await house.rotate()).toMatchObject({ ok: true, value: { values: 0, files: 0, open: 0 } })

    const alone = await restartedWith({ JUCAI_DATA_KEY: `k2=${KEY_2}` })
    for (const { table, column, purpose } of SEALED_COLUMNS)
      for (const value of await valuesOf(table, column)) expect(() => alone.unseal(purpose, value)).not.toThrow()
    for (const { table, column, purpose } of SEALED_FILES)
      for (const key of await valuesOf(table, column)) {
        const bytes = await alone.readBytes(key)
        expect(() => alone.unsealBytes(purpose, bytes), `${table}.${column} ${key}`).not.toThrow()
      }
  }, 120_000)
})
