import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { readFacts } from '../../scripts/backup/facts'
import { startCluster, type Cluster } from '../../scripts/database/cluster'
import { migrate } from '../../scripts/database/migrate'
import { ensureDatabase, withClient } from '../../scripts/database/sql'
import { ROOT } from '../../scripts/paths'
import { asOwner } from './owner-database'

export type OwnCluster = {
  readonly cluster: Cluster
  readonly ownerUrl: string
  readonly folder: string
  readonly place: string
  readonly remove: () => void
}

/**
 * A server that only this test has, with the seeded county in it and a place its log is archived to: for what cannot be done
 * to the server that all tests share.
 */
export async function makeOwnCluster(): Promise<OwnCluster> {
  const root = mkdtempSync(join(tmpdir(), 'jucai-own-'))
  chmodSync(root, 0o755)
  const [folder, place] = [join(root, 'county'), join(root, 'backups')]
  process.env.JUCAI_BACKUP = place
  const cluster = await startCluster(folder, 'throwaway').finally(() => delete process.env.JUCAI_BACKUP)
  const remove = () => {
    cluster.stop()
    rmSync(root, { recursive: true, force: true })
  }
  const ownerUrl = cluster.urlOf('jucai')
  try {
    await ensureDatabase(cluster.urlOf('postgres'), 'jucai')
    await migrate(ROOT, ownerUrl)
    await copyCounty(ownerUrl, folder)
  } catch (error) {
    remove()
    throw error
  }
  return { cluster, ownerUrl, folder, place, remove }
}

/** The rows of the seeded county, and for every stored file they name some bytes. */
async function copyCounty(ownerUrl: string, folder: string): Promise<void> {
  const tables = await asOwner((from) => readAll(from))
  await withClient(ownerUrl, async (to) => {
    await to.query('begin')
    // Neither the order of tables nor the guards matter: these rows have passed them.
    await to.query('set local session_replication_role = replica')
    for (const { name, columns, rows } of tables) {
      const table = pg.escapeIdentifier(name)
      await to.query(`delete from ${table}`)
      await to.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [rows],
      )
    }
    await to.query('commit')
  })
  for (const key of (await readFacts(ownerUrl)).storedFiles) {
    const file = join(folder, 'files', key)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `bytes of ${key}`)
  }
}

type TableRows = { readonly name: string; readonly columns: string; readonly rows: string }

async function readAll(client: pg.Client): Promise<TableRows[]> {
  const { rows } = await client.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'
        and is_generated = 'NEVER'
      group by table_name`,
  )
  const read: TableRows[] = []
  for (const { name, columns } of rows) {
    const all = await client.query<{ rows: string | null }>(
      `select json_agg(whole_row)::text as rows from ${pg.escapeIdentifier(name)} as whole_row`,
    )
    read.push({ name, columns, rows: all.rows[0]?.rows ?? '[]' })
  }
  return read
}
