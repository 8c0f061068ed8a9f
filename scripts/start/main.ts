import { once } from 'node:events'
import { appUrlOf } from '../database/app-role'
import { leaseCluster } from '../database/lease'
import { DATABASE_NAME } from '../paths'
import { runMain } from '../run-main'
import { announce } from './announce'
import { whenAskedToStop } from './asked-to-stop'
import { buildWhenStale } from './build'
import { endChildren } from './child'
import { openEmbeddedCounty, openGivenCounty } from './county-database'
import { checkGivenServer } from './given-server'
import { environmentFor, serve, type Undo } from './serve'
import { readSettings, refuseBusyPort, type Settings } from './settings'
import { waitUntilReady } from './wait-until-ready'

const LOOK_AFTER_DATABASE_MS = 5_000

/** Everything a start goes through; `undo` grows as things come up. */
type Startup = { settings: Settings; environment: NodeJS.ProcessEnv; undo: Undo[]; stop: AbortSignal }

/** Makes the county's database ready and answers with the address for web and worker. */
async function openDatabase({ settings, environment, undo }: Startup): Promise<string> {
  if (settings.databaseUrl !== null) {
    await checkGivenServer(settings.databaseUrl, settings.mode)
    const appUrl = appUrlOf(settings.databaseUrl, settings.appDatabaseUrl)
    await openGivenCounty(settings.databaseUrl, appUrl, settings.mode !== 'production', environment)
    return appUrl
  }
  const cluster = await leaseCluster(settings.dataFolder, 'durable')
  undo.push(() => cluster.release())
  for (const remark of cluster.remarks) process.stdout.write(`${remark}\n`)
  const ownerUrl = await openEmbeddedCounty(cluster.urlOf, DATABASE_NAME, environment)
  const watch = setInterval(() => cluster.revive(), LOOK_AFTER_DATABASE_MS)
  undo.push(() => clearInterval(watch))
  return appUrlOf(ownerUrl, undefined)
}

async function bringUp(startup: Startup, onGivenUp: (name: string) => void): Promise<void> {
  const { settings, environment, undo, stop } = startup
  const appUrl = await openDatabase(startup)
  stop.throwIfAborted()
  await buildWhenStale()
  stop.throwIfAborted()
  undo.push(...serve(settings, environment, appUrl, onGivenUp))
  await waitUntilReady(settings, stop)
  announce(settings)
}

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  await refuseBusyPort(settings)
  const stop = whenAskedToStop()
  const stopped = once(stop, 'abort')
  const startup: Startup = { settings, environment: environmentFor(settings), undo: [], stop }
  const givenUp = Promise.withResolvers<never>()
  const up = bringUp(startup, (name) => givenUp.reject(new Error(`${name} keeps ending: see above.`)))
  try {
    await Promise.race([stopped, givenUp.promise, up.then(() => stopped)])
    process.stdout.write('\nStopping …\n')
  } finally {
    endChildren()
    await up.catch(() => undefined)
    for (const step of startup.undo.reverse()) await step()
  }
}

runMain(main)
