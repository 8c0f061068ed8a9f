import { join } from 'node:path'
import { ROOT } from '../paths'
import { findSecrets } from './secrets'
import { keepRunning } from './server-process'
import type { Settings } from './settings'
import { WORKER_MEMORY } from './worker-memory'

const PATIENCE_MS = 30_000

/** One step of taking things down again; steps are taken last first. */
export type Undo = () => Promise<void> | void

/** The environment of everything that runs the application: web, worker, seed. */
export function environmentFor(settings: Settings): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...findSecrets(settings.mode, settings.dataFolder, process.env),
    NODE_ENV: 'production',
    JUCAI_MODE: settings.mode,
    JUCAI_DATA: settings.dataFolder,
    NEXTAUTH_URL: settings.url,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/**
 * Starts worker and web on a ready database. They are given the application's login only: the owner's address stays
 * with us, so neither can change a table. Answers with how to stop them, web first, each finishing its work.
 */
export function serve(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  appUrl: string,
  onGivenUp: (name: string) => void,
  log: 'inherit' | number = 'inherit',
): Undo[] {
  const served = { ...environment, DATABASE_URL: undefined, APP_DATABASE_URL: appUrl }
  const preload = (name: string) => ['--import', join(ROOT, `scripts/start/${name}.mjs`)]
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  const worker = keepRunning({
    name: 'The worker',
    args: [...WORKER_MEMORY, ...preload('follow-parent'), '--import', 'tsx', join(ROOT, 'scripts/worker.ts')],
    environment: served,
    log,
    onGivenUp,
  })
  const web = keepRunning({
    name: 'The web server',
    args: [
      ...preload('follow-parent'),
      ...preload('guard-requests'),
      next,
      'start',
      '-H',
      settings.host,
      '-p',
      String(settings.port),
    ],
    environment: { JUCAI_STATEMENT_SECONDS: '20', ...served },
    log,
    onGivenUp,
  })
  return [() => worker.stop(PATIENCE_MS), () => web.stop(PATIENCE_MS)]
}
