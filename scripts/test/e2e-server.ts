import { once } from 'node:events'
import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appUrlOf } from '../database/app-role'
import { leaseCluster } from '../database/lease'
import { dropDatabase } from '../database/sql'
import { cloneTemplate, ensureTemplate } from '../database/template'
import { TEST_DATA } from '../paths'
import { runMain } from '../run-main'
import { whenAskedToStop } from '../start/asked-to-stop'
import { buildWhenStale } from '../start/build'
import { serve, type Undo } from '../start/serve'
import { testEnvironment } from './environment'

/**
 * The server the browser tests talk to: web and worker on a fresh copy of the seeded template, on E2E_PORT. Started
 * and stopped by Playwright. Writes where its database is to .data/test/e2e-server.json, for tests that look whether a
 * refused call changed a row, and what web and worker log to .data/test/e2e-server.log.
 */
async function main(): Promise<void> {
  const stop = whenAskedToStop()
  const port = Number(process.env.E2E_PORT ?? 3100)
  const url = `http://127.0.0.1:${port}`
  const environment = { ...process.env, ...testEnvironment(), NODE_ENV: 'production' as const, NEXTAUTH_URL: url }
  const undo: Undo[] = []
  const cluster = await leaseCluster(TEST_DATA, 'throwaway')
  undo.push(() => cluster.release())
  try {
    const template = await ensureTemplate(cluster.urlOf, environment)
    const name = `e2e_${port}`
    await dropDatabase(cluster.urlOf('postgres'), name)
    await cloneTemplate(cluster.urlOf('postgres'), template, name)
    undo.push(() => dropDatabase(cluster.urlOf('postgres'), name))
    await buildWhenStale()
    const ownerUrl = cluster.urlOf(name)
    writeFileSync(join(TEST_DATA, 'e2e-server.json'), JSON.stringify({ url, ownerUrl }), { mode: 0o600 })
    const log = openSync(join(TEST_DATA, 'e2e-server.log'), 'w', 0o600)
    const settings = { mode: 'test', host: '127.0.0.1', port, url, dataFolder: TEST_DATA } as const
    const address = { databaseUrl: null, appDatabaseUrl: undefined }
    undo.push(
      ...serve({ ...settings, ...address }, environment, appUrlOf(ownerUrl, undefined), () => process.exit(1), log),
    )
    if (!stop.aborted) await once(stop, 'abort')
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

runMain(main)
