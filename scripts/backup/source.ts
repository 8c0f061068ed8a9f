import { leaseCluster } from '../database/lease'
import { DATABASE_NAME } from '../paths'
import { environmentFor } from '../start/serve'
import { readSettings } from '../start/settings'
import type { Source } from './take-backup'

/** Runs `work` on the county the environment names: DATABASE_URL, or the embedded database of JUCAI_DATA. */
export async function withSource<T>(
  given: NodeJS.ProcessEnv,
  work: (source: Source, environment: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  const settings = readSettings(given)
  const environment = environmentFor(settings)
  const cluster = settings.databaseUrl === null ? await leaseCluster(settings.dataFolder, 'durable') : null
  try {
    const ownerUrl = settings.databaseUrl ?? String(cluster?.urlOf(DATABASE_NAME))
    const source = { ownerUrl, isEmbedded: cluster !== null, dataFolder: settings.dataFolder, keys: environment }
    return await work(source, environment)
  } finally {
    await cluster?.release()
  }
}
