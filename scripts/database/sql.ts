import pg from 'pg'

/** Opens one connection for `work` and closes it afterwards, whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function hasDatabase(adminUrl: string, name: string): Promise<boolean> {
  const found = await withClient(adminUrl, (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  )
  return found.rowCount === 1
}

/** Creates the database unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  if (await hasDatabase(adminUrl, name)) return
  await withClient(adminUrl, (client) => client.query(`create database ${pg.escapeIdentifier(name)}`))
}

/** Gives the database another name, ending whoever is still connected to it. */
export async function renameDatabase(adminUrl: string, from: string, to: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from])
    await client.query(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`)
  })
}

/** Drops the database, ending whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  )
}

/** The same server and login, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
