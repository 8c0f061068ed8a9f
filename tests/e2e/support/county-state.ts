import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { QUEUE_SCHEMA } from '../../../scripts/database/app-role'
import { CHAIN, DERIVED, server, TRACES } from './server'

/** Written on every request, and by the worker at any time for nobody's call. */
const BACKGROUND = [...TRACES, 'outbox_message']

export type CountyState = {
  /** The tables that were written to since the mark, by whoever it was; without what every request leaves. */
  readonly changed: () => Promise<string[]>
  /** What is written from here on is what is asked about; all is put back alike. */
  readonly mark: () => Promise<void>
  /** Every row as it was when the watch began; what the worker derives from them it derives anew. */
  readonly restore: () => Promise<void>
  readonly end: () => Promise<void>
}

/** What the sealer holds while it seals. */
const SEALING = "hashtextextended('audit-seal:510799', 0)"

const quoted = (name: string): string => pg.escapeIdentifier(name)

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** The columns that are written, not generated. */
async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => quoted(name)).join(', ')
}

/**
 * Keeps a copy of every table beside the county, and notes which are written to. A call can then be made in earnest, and
 * the next one finds the county as it was.
 */
export async function watchCounty(client: pg.Client): Promise<CountyState> {
  const tables = await tablesOf(client)
  const copies = tables.map((name) => `create table watched.${quoted(name)} as table public.${quoted(name)}`)
  const triggers = tables.map(
    (name) => `create trigger zz_watched after insert or update or delete on public.${quoted(name)}
      for each row execute function watched.note()`,
  )
  // In one look, so that the worker has not sealed in one copy what still waits in another; and not while it seals: what it
  // began before the triggers stood would be noted by none.
  await client.query(`select pg_advisory_lock(${SEALING})`)
  await client.query(`
    begin isolation level repeatable read;
    drop schema if exists watched cascade;
    create schema watched;
    create table watched."#written" (name text primary key);
    create table watched."#marked" (name text primary key);
    ${copies.join(';')};
    create function watched.note() returns trigger language plpgsql security definer as $$
      begin
        insert into watched."#written" values (tg_table_name) on conflict do nothing;
        insert into watched."#marked" values (tg_table_name) on conflict do nothing;
        return null;
      end $$;
    ${triggers.join(';')};
    commit`)
  await client.query(`select pg_advisory_unlock(${SEALING})`)

  // What is written there later is of rows that will be gone again.
  const anchored = readFileSync(server().anchor, { flag: 'a+' })

  const noted = async (list: '#written' | '#marked'): Promise<string[]> => {
    const { rows } = await client.query<{ name: string }>(`select name from watched.${quoted(list)} order by 1`)
    return rows.map(({ name }) => name)
  }
  return {
    changed: async () => (await noted('#marked')).filter((name) => !BACKGROUND.includes(name)),
    mark: async () => void (await client.query('delete from watched."#marked"')),
    restore: async () => {
      await untilStill(client)
      // The chain goes back together with what it is over: nobody may seal while half of it is there.
      await client.query(`select pg_advisory_lock(${SEALING})`)
      for (const name of await noted('#written'))
        if (!DERIVED.includes(name) || CHAIN.includes(name)) await restoreTable(client, name)
      writeFileSync(server().anchor, anchored)
      await client.query(`delete from watched."#written"; delete from watched."#marked"`)
      await client.query(`select pg_advisory_unlock(${SEALING})`)
    },
    end: async () => {
      await client.query('drop schema watched cascade')
    },
  }
}

const PATIENCE_MS = 10_000

/** Until the worker has ended what it began on rows that are about to be put back: it would write on from what is not there any more. */
async function untilStill(client: pg.Client): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while ((await isAtWork(client)) && Date.now() < until) await sleep(20)
}

async function isAtWork(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'
     union all
     select 1 from ${quoted(QUEUE_SCHEMA)}.job where state = 'active'`,
  )
  return rows.length > 0
}

/**
 * As a replica restores rows: past triggers and foreign keys, which held when the copy was made. Nobody writes meanwhile: a
 * message sent between the two statements would stand in its own way.
 */
async function restoreTable(client: pg.Client, table: string): Promise<void> {
  const [name, columns] = [quoted(table), await columnsOf(client, table)]
  await client.query('begin')
  try {
    await client.query(restoring(name, columns))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${table} could not be put back`, { cause: error })
  }
}

const restoring = (name: string, columns: string): string => `
    set local session_replication_role = replica;
    lock table public.${name} in share row exclusive mode;
    delete from public.${name} now where now::text not in (select kept::text from watched.${name} kept);
    insert into public.${name} (${columns}) overriding system value
      select ${columns} from watched.${name} kept where kept::text not in (select now::text from public.${name} now)`
