import { createHash } from 'node:crypto'
import pg from 'pg'
import { withClient } from './sql'

/**
 * Columns that differ every time on purpose: sealed values (a nonce each), digests under the secrets of the data folder,
 * salted hashes, names of files, and when by the wall clock something was written down.
 */
const NEVER_THE_SAME =
  /_sealed$|_blind$|_hash$|^hmac$|^controller_key$|^storage_key$|^recorded_at$|^password_changed_at$|^next_attempt_at$/
/** Rows that are made by the wall clock as a whole, though a column of that name is business elsewhere. */
const BY_WALL_CLOCK = ['account.created_at', 'outbox_message.created_at', 'former_password.replaced_at']
/** Digests under those secrets, or over them, whose names do not say so: of what a pair was found by, of all an assessment rests on. */
const BY_SECRET = ['duplicate_pair.basis', 'application_assessment.hash']
const SAID_AS: Readonly<Record<string, string>> = {
  /** Of an event about a telephone its digest is kept, in a column that holds ids otherwise. */
  'audit_event.object_id': "case when object_kind <> 'phone' then object_id end",
  /** Whose the controlled enterprises are is a digest under a secret. */
  'application_assessment.basis': `regexp_replace(basis::text, '"controllerKey": "[^"]*"', '"controllerKey": ""', 'g')`,
}
const LEFT_OUT: ReadonlySet<string> = new Set([...BY_WALL_CLOCK, ...BY_SECRET])
/** Not of the county: what the tools keep, the demo's clock, who tried to log in; and what is derived from the rest. */
const NOT_CONTENT = [
  ...['_prisma_migrations', 'business_clock', 'login_session', 'one_time_code', 'rate_counter'],
  // The chain is put over the record under a key, whenever the worker comes to it.
  ...['audit_check', 'audit_seal', 'audit_seal_line', 'audit_unsealed'],
  ...['match', 'match_count', 'match_mark', 'match_run', 'offer_look', 'offer_pass', 'simulation_line'],
  'unmatched_subject',
]

type Table = { readonly count: number; readonly hash: string }
/** By table how many rows it holds and the digest of what they say; `hash` is the digest of all. */
export type ContentHash = { readonly tables: Readonly<Record<string, Table>>; readonly hash: string }

type Column = { table_name: string; column_name: string }

/** How many rows each table holds and one digest over everything they say, whatever their order on disk. */
export function contentHash(ownerUrl: string): Promise<ContentHash> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Column>(
      `select columns.table_name, column_name from information_schema.columns
         join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE' and columns.table_name <> all ($1)
        order by columns.table_name, column_name`,
      [NOT_CONTENT],
    )
    const tables: Record<string, Table> = {}
    for (const [table, columns] of Map.groupBy(rows, ({ table_name }) => table_name)) {
      const names = columns.map(({ column_name }) => column_name)
      tables[table] = await hashTable(client, table, names)
    }
    return { tables, hash: createHash('sha256').update(JSON.stringify(tables)).digest('hex') }
  })
}

async function hashTable(client: pg.Client, table: string, columns: readonly string[]): Promise<Table> {
  const said = columns
    .filter((name) => !NEVER_THE_SAME.test(name) && !LEFT_OUT.has(`${table}.${name}`))
    .map((name) => SAID_AS[`${table}.${name}`] ?? pg.escapeIdentifier(name))
  const { rows } = await client.query<{ count: string; hash: string | null }>(
    `select count(*) as count, md5(string_agg(said, '' order by said)) as hash
       from (select md5(row(${said.join(', ')})::text) as said from ${pg.escapeIdentifier(table)}) as line`,
  )
  return { count: Number(rows[0]?.count), hash: rows[0]?.hash ?? '' }
}
