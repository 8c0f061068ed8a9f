import { leaseCluster, type LeasedCluster } from './database/lease'
import { migrate } from './database/migrate'
import { ensureDatabase } from './database/sql'
import { dataFolder, DATABASE_NAME, ROOT } from './paths'
import { runMain } from './run-main'
import { checkGivenServer } from './start/given-server'

async function prepare(cluster: LeasedCluster): Promise<string> {
  await ensureDatabase(cluster.urlOf('postgres'), DATABASE_NAME)
  return cluster.urlOf(DATABASE_NAME)
}

/** `npm run migrate`: brings DATABASE_URL, or the embedded demo database, up to date. `npm start` does so by itself. */
async function main(): Promise<void> {
  const given = process.env.DATABASE_URL
  const cluster = given ? null : await leaseCluster(dataFolder(), 'durable')
  try {
    if (given) await checkGivenServer(given, 'demo')
    const url = cluster ? await prepare(cluster) : String(given)
    const applied = await migrate(ROOT, url, process.env.APP_DATABASE_URL)
    process.stdout.write(applied.length === 0 ? 'The database is up to date.\n' : `Applied: ${applied.join(', ')}\n`)
  } finally {
    await cluster?.release()
  }
}

runMain(main)
