import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { schemaDifference } from '../../scripts/database/schema-difference'
import { asApplication, asOwner } from '../support/owner-database'

/** Tables that belong to no county: the same days are worked in all of them. `_prisma_migrations` is the tool's. */
const OF_NO_COUNTY = ['_prisma_migrations', 'calendar_day', 'calendar_notice']

const rowsOf = (sql: string, values: unknown[] = []) =>
  asOwner(async (client) => (await client.query<{ found: string }>(sql, values)).rows.map(({ found }) => found))

const KEYS_WITHOUT_COUNTY = `
  select i.indrelid::regclass || ' ' || i.indexrelid::regclass as found
  from pg_index i join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace and i.indisunique and t.relname <> all ($1)
    and not exists (select 1 from pg_attribute a
                    where a.attrelid = t.oid and a.attname = 'county_code' and a.attnum = any (i.indkey))
  order by 1`

const REFERENCES_WITHOUT_COUNTY = `
  select c.conrelid::regclass || ' ' || c.conname as found
  from pg_constraint c join pg_class target on target.oid = c.confrelid
  where c.contype = 'f' and c.connamespace = 'public'::regnamespace and target.relname <> all ($1)
    and not exists (select 1 from pg_attribute a
                    where a.attrelid = c.conrelid and a.attname = 'county_code' and a.attnum = any (c.conkey))
  order by 1`

const COLUMNS = `
  select table_name || '.' || column_name || ' ' || data_type as found from information_schema.columns
  where table_schema = 'public' and table_name <> '_prisma_migrations'`

const FEN_WITHOUT_CHECK = `
  select a.attrelid::regclass || '.' || a.attname as found
  from pg_attribute a join pg_class t on t.oid = a.attrelid
  where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and a.attname like '%\\_fen' and a.attnum > 0
    and (a.atttypid <> 'int8'::regtype
         or not exists (select 1 from pg_constraint c
                        where c.conrelid = t.oid and c.contype = 'c' and a.attnum = any (c.conkey)))
  order by 1`

const mayOf = (right: string) =>
  `select relname as found from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege('jucai_app', oid, '${right}')
   order by 1`

it('the migrations lead exactly to prisma/schema', async () => {
  expect(await schemaDifference(inject('testServer').adminUrl)).toBeNull()
})

describe('county code', () => {
  it('is in every primary and unique key of a business table', async () => {
    expect(await rowsOf(KEYS_WITHOUT_COUNTY, [OF_NO_COUNTY])).toEqual([])
  })

  it('is in every reference between business tables', async () => {
    expect(await rowsOf(REFERENCES_WITHOUT_COUNTY, [OF_NO_COUNTY])).toEqual([])
  })
})

describe('columns', () => {
  // Shows ASVS 1.4.2
  it('hold no fractions: money is whole fen, shares are numerator and denominator', async () => {
    expect(await rowsOf(`${COLUMNS} and data_type in ('real', 'double precision', 'numeric', 'money')`)).toEqual([])
  })

  it('that hold fen are bigint with a CHECK', async () => {
    expect(await rowsOf(FEN_WITHOUT_CHECK)).toEqual([])
  })

  // Shows ASVS 16.2.2
  it('that hold an instant know their time zone, and text has no padding', async () => {
    expect(await rowsOf(`${COLUMNS} and data_type in ('timestamp without time zone', 'character')`)).toEqual([])
  })

  it("never default to the database's clock", async () => {
    expect(await rowsOf(`${COLUMNS} and column_default ~* '(now\\(|current_|clock_|_timestamp)'`)).toEqual([])
  })
})

describe("the application's login", () => {
  const listed = (JSON.parse(readFileSync('prisma/append-only.json', 'utf8')) as { tables: string[] }).tables

  // Shows ASVS 16.4.2, 13.2.2 · G14
  it('may neither change nor remove a row of a table that only grows', async () => {
    const [update, remove] = [await rowsOf(mayOf('UPDATE')), await rowsOf(mayOf('DELETE'))]
    expect(listed.filter((table) => update.includes(table) || remove.includes(table))).toEqual([])
  })

  it('is refused so in every table named *_event', async () => {
    const [update, remove] = [await rowsOf(mayOf('UPDATE')), await rowsOf(mayOf('DELETE'))]
    expect([...update, ...remove].filter((table) => table.endsWith('_event'))).toEqual([])
  })

  it('may add to every table that only grows', async () => {
    const insert = await rowsOf(mayOf('INSERT'))
    expect(listed.filter((table) => !insert.includes(table))).toEqual([])
  })

  // Shows ASVS 13.2.2
  it('may create nothing, and passes no row security', async () => {
    await asApplication(async (client) => {
      await expect(client.query('create table stray (id int)')).rejects.toThrow('permission denied')
      await expect(client.query('create temporary table stray (id int)')).rejects.toThrow('permission denied')
      await expect(client.query('truncate audit_event')).rejects.toThrow('permission denied')
      const self = await client.query(
        'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as found from pg_roles where rolname = current_user',
      )
      expect(self.rows).toEqual([{ found: false }])
    })
  })
})
