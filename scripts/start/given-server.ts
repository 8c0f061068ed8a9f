import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../database/sql'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'
import type { Mode } from './settings'

type Floors = { postgresql: Record<string, string> }

const nameOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

async function readVersion(url: string): Promise<string> {
  try {
    return await withClient(url, async (client) => {
      const answer = await client.query<{ server_version: string }>('show server_version')
      return answer.rows[0]?.server_version.split(' ')[0] ?? ''
    })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new PlainProblem(
      `The database ${nameOf(url)} cannot be used (${code ?? ''} ${message}). ` +
        'Check DATABASE_URL, that the server runs and that its owner may log in; without DATABASE_URL the embedded one is used.',
    )
  }
}

/** Refuses a server that cannot be reached, is too old to work, or (in production) lacks security fixes. */
export async function checkGivenServer(url: string, mode: Mode): Promise<void> {
  const version = await readVersion(url)
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 15) throw new PlainProblem(`PostgreSQL 15 or newer is needed; ${nameOf(url)} is ${version}.`)
  const floors = JSON.parse(readFileSync(join(ROOT, 'security/floors.json'), 'utf8')) as Floors
  const floor = floors.postgresql[String(major)]
  if (mode !== 'production' || floor === undefined || minor >= Number(floor.split('.')[1])) return
  throw new PlainProblem(
    `${nameOf(url)} runs PostgreSQL ${version}: security fixes up to ${floor} are missing. Update it.`,
  )
}
