import { isPortFree } from '../database/free-port'
import { dataFolder } from '../paths'
import { PlainProblem } from '../problem.mjs'

export type Mode = 'demo' | 'production' | 'test'

export type Settings = {
  mode: Mode
  host: string
  port: number
  /** The address people type. */
  url: string
  dataFolder: string
  /** A server of one's own; null for the embedded one. */
  databaseUrl: string | null
  appDatabaseUrl: string | undefined
}

const MODES: readonly string[] = ['demo', 'production', 'test']
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new PlainProblem(`PORT is "${text}": it has to be a number from 1 to 65535.`)
}

/** The demo is what runs when nobody said otherwise, and only where nobody else can reach it. */
function decideMode(given: string | undefined, host: string, databaseUrl: string | null): Mode {
  if (given !== undefined) {
    if (MODES.includes(given)) return given as Mode
    throw new PlainProblem(`JUCAI_MODE is "${given}": it has to be demo, production or test.`)
  }
  return databaseUrl === null && LOOPBACK.has(host) ? 'demo' : 'production'
}

/** What the environment asks for. Refuses nonsense with a sentence. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const host = environment.HOST ?? '127.0.0.1'
  const port = parsePort(environment.PORT ?? '3000')
  const databaseUrl = environment.DATABASE_URL ?? null
  const mode = decideMode(environment.JUCAI_MODE, host, databaseUrl)
  if (mode === 'production' && databaseUrl === null) {
    throw new PlainProblem(
      'Production needs a PostgreSQL server of its own: set DATABASE_URL. The embedded database is for the demo; ' +
        'to run the demo where others can reach it, set JUCAI_MODE=demo as well as HOST.',
    )
  }
  if (mode === 'production' && environment.NEXTAUTH_URL === undefined) {
    throw new PlainProblem('Production needs the address people type: set NEXTAUTH_URL (https://…).')
  }
  const url = environment.NEXTAUTH_URL ?? `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
  return { mode, host, port, url, dataFolder: dataFolder(), databaseUrl, appDatabaseUrl: environment.APP_DATABASE_URL }
}

/** Says so before anything is started when somebody else has the port. */
export async function refuseBusyPort({ port, host }: Settings): Promise<void> {
  if (await isPortFree(port, host)) return
  throw new PlainProblem(
    `Port ${port} on ${host} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
  )
}
