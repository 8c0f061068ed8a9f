import { once } from 'node:events'
import { cpSync, openSync, rmSync, writeFileSync } from 'node:fs'
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
import { settingsFor, startIdentityProvider } from './identity-provider'
import { PEOPLE } from './identity-people'

/** E2E_COUNTY=full: the whole demo county, to measure by hand what its people wait for. Making it takes minutes. */
const SIZE = process.env.E2E_COUNTY === 'full' ? 'full' : 'small'

/**
 * The server the browser tests talk to: web and worker on a fresh copy of the seeded template, on E2E_PORT, with an
 * identity provider beside it. Started and stopped by Playwright. Writes where its database and the provider are to
 * .data/test/e2e-server.json, for tests that look whether a refused call changed a row, and what web and worker log to
 * .data/test/e2e-server.log.
 */
async function main(): Promise<void> {
  const stop = whenAskedToStop()
  const port = Number(process.env.E2E_PORT ?? 3100)
  const url = `http://127.0.0.1:${port}`
  const undo: Undo[] = []
  const cluster = await leaseCluster(TEST_DATA, 'throwaway')
  undo.push(() => cluster.release())
  try {
    const identity = await startIdentityProvider({ application: url, people: PEOPLE })
    undo.push(identity.stop)
    const anchor = join(TEST_DATA, `audit-anchor-${port}.jsonl`)
    rmSync(anchor, { force: true })
    const environment = { ...environmentAt(url, identity.issuer), JUCAI_AUDIT_ANCHOR: anchor }
    const template = await ensureTemplate(cluster.urlOf, environment, SIZE)
    const name = `e2e_${port}`
    await dropDatabase(cluster.urlOf('postgres'), name)
    await cloneTemplate(cluster.urlOf('postgres'), template, name)
    undo.push(() => dropDatabase(cluster.urlOf('postgres'), name))
    await buildWhenStale()
    const ownerUrl = cluster.urlOf(name)
    const told = JSON.stringify({ url, ownerUrl, anchor, identityProvider: identity.issuer })
    writeFileSync(join(TEST_DATA, 'e2e-server.json'), told, { mode: 0o600 })
    const log = openSync(join(TEST_DATA, 'e2e-server.log'), 'w', 0o600)
    const settings = { mode: 'test', host: '127.0.0.1', port, url, dataFolder: filesOfItsOwn(port) } as const
    const address = { databaseUrl: null, appDatabaseUrl: undefined }
    undo.push(
      ...serve({ ...settings, ...address }, environment, appUrlOf(ownerUrl, undefined), () => process.exit(1), log),
    )
    if (!stop.aborted) await once(stop, 'abort')
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

/** The worker deletes what has been kept long enough; the files of the template are everybody's. */
function filesOfItsOwn(port: number): string {
  const folder = join(TEST_DATA, `e2e-data-${port}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(TEST_DATA, 'files'), join(folder, 'files'), { recursive: true })
  return folder
}

const environmentAt = (url: string, issuer: string) => ({
  ...process.env,
  ...testEnvironment(),
  ...settingsFor(issuer),
  NODE_ENV: 'production' as const,
  NEXTAUTH_URL: url,
})

runMain(main)
