import { appUrlOf } from './database/app-role'
import { leaseCluster } from './database/lease'
import { DATABASE_NAME } from './paths'
import { runMain } from './run-main'
import { environmentFor } from './start/serve'
import { readSettings } from './start/settings'

/**
 * Runs a script's work with the application's environment: over DATABASE_URL, or over the embedded demo database, which is
 * started for as long as it takes. The work imports what reads the environment by itself, once it is set.
 */
export function onTheCounty(work: () => Promise<void>): void {
  runMain(async () => {
    const settings = readSettings(process.env)
    const cluster = settings.databaseUrl === null ? await leaseCluster(settings.dataFolder, 'durable') : null
    try {
      const ownerUrl = settings.databaseUrl ?? String(cluster?.urlOf(DATABASE_NAME))
      const APP_DATABASE_URL = appUrlOf(ownerUrl, settings.appDatabaseUrl)
      Object.assign(process.env, environmentFor(settings), { APP_DATABASE_URL })
      await work()
    } finally {
      await cluster?.release()
    }
  })
}
