import pg from 'pg'
import { withClient } from '../database/sql'

export type TableFacts = { readonly rows: number; readonly digest: string }

/** What a county says, read at one moment. */
export type Facts = {
  readonly tables: Readonly<Record<string, TableFacts>>
  /** By account of the ledger, in fen. */
  readonly ledger: Readonly<Record<string, string>>
  /** When the last entry of the record was written down. */
  readonly lastEntryAt: string | null
  /** Names of stored files that rows rest on. */
  readonly storedFiles: readonly string[]
}

/** Every column of every row of every table, whatever their order on disk: sealed values too, for nothing may differ. */
export function readFacts(ownerUrl: string): Promise<Facts> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const tables: Record<string, TableFacts> = {}
    for (const name of await namesOf(client, "table_type = 'BASE TABLE'")) tables[name] = await readTable(client, name)
    return { tables, ledger: await readLedger(client), ...(await readRest(client)) }
  })
}

async function namesOf(client: pg.Client, where: string): Promise<string[]> {
  const { rows } = await client.query<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'public' and ${where} order by table_name`,
  )
  return rows.map(({ table_name }) => table_name)
}

async function readTable(client: pg.Client, name: string): Promise<TableFacts> {
  const { rows } = await client.query<{ count: string; digest: string | null }>(
    `select count(*) as count, md5(string_agg(said, '' order by said)) as digest
       from (select md5(whole_row::text) as said from ${pg.escapeIdentifier(name)} as whole_row) as lines`,
  )
  return { rows: Number(rows[0]?.count), digest: rows[0]?.digest ?? '' }
}

async function readLedger(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ account: string; fen: string }>(
    'select account, sum(amount_fen)::text as fen from ledger_entry group by account order by account',
  )
  return Object.fromEntries(rows.map(({ account, fen }) => [account, fen]))
}

async function readRest(client: pg.Client): Promise<Pick<Facts, 'lastEntryAt' | 'storedFiles'>> {
  const last = await client.query<{ at: Date | null }>('select max(recorded_at) as at from audit_event')
  const keyed = await client.query<{ table_name: string }>(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'storage_key'",
  )
  const storedFiles: string[] = []
  for (const { table_name } of keyed.rows) {
    const sql = `select storage_key from ${pg.escapeIdentifier(table_name)} where storage_key is not null`
    storedFiles.push(...(await client.query<{ storage_key: string }>(sql)).rows.map((row) => row.storage_key))
  }
  return { lastEntryAt: last.rows[0]?.at?.toISOString() ?? null, storedFiles }
}

/** In what a restored county differs from the lost one; nothing means that they are the same. */
export function differences(lost: Facts, restored: Facts): string[] {
  const names = new Set([...Object.keys(lost.tables), ...Object.keys(restored.tables)])
  const tables = [...names].flatMap((name) => {
    const [was, is] = [lost.tables[name], restored.tables[name]]
    if (was?.digest === is?.digest && was?.rows === is?.rows) return []
    return [`${name}: ${was?.rows ?? 'no'} rows before, ${is?.rows ?? 'no'} after, or what they say differs`]
  })
  const accounts = new Set([...Object.keys(lost.ledger), ...Object.keys(restored.ledger)])
  const sums = [...accounts]
    .filter((account) => lost.ledger[account] !== restored.ledger[account])
    .map(
      (account) => `ledger ${account}: ${lost.ledger[account] ?? 0} fen before, ${restored.ledger[account] ?? 0} after`,
    )
  return [...tables, ...sums]
}
