import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from '../database/binaries'
import { findDatabaseUser, type SystemUser } from '../database/system-user'
import { PlainProblem } from '../problem.mjs'

/** The major version of the embedded packages. */
const EMBEDDED = 18

/** Where the tools of a server's version are: PostgreSQL reads only its own version's files. */
function findTool(major: number, name: string): string | null {
  const folders = [process.env.JUCAI_PG_BIN, `/usr/lib/postgresql/${major}/bin`, `/usr/pgsql-${major}/bin`]
  for (const folder of folders) if (folder && existsSync(join(folder, name))) return join(folder, name)
  return null
}

const missing = (major: number, name: string): PlainProblem =>
  new PlainProblem(
    `${name} of PostgreSQL ${major} is not on this machine: \`apt-get install postgresql-${major}\`, ` +
      'or name the folder it is in as JUCAI_PG_BIN.',
  )

/** pg_ctl for files of this version: the server's own, else the embedded one where it is the same version. */
export async function findPgCtl(major: number, user: SystemUser | null, fallback: () => string): Promise<string> {
  const own = findTool(major, 'pg_ctl')
  if (own !== null) return own
  if (major === EMBEDDED) return (await findBinaries(user, fallback)).pgCtl
  throw missing(major, 'pg_ctl')
}

/** Copies a server of one's own over its replication protocol, with the log that belongs to the copy. */
export function runBaseBackup(ownerUrl: string, major: number, target: string): void {
  const tool = findTool(major, 'pg_basebackup')
  if (tool === null) throw missing(major, 'pg_basebackup')
  const url = new URL(ownerUrl)
  const password = decodeURIComponent(url.password)
  url.password = ''
  const args = ['-D', target, '-X', 'stream', '--checkpoint=fast', '--manifest-checksums=SHA256', '--no-password']
  const done = spawnSync(tool, ['-d', url.toString(), ...args], {
    encoding: 'utf8',
    // Not among the arguments, which every user of the machine can read.
    env: { ...process.env, PGPASSWORD: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (done.status === 0) return
  throw new PlainProblem(
    `pg_basebackup did not finish: ${done.error?.message ?? done.stderr.trim()}\n` +
      'Its login needs REPLICATION (`alter role … replication`) and a line for it in pg_hba.conf.',
  )
}

export type Runner = { readonly user: SystemUser | null; readonly pgCtl: string }

/** Who runs a restored server, and with what. */
export async function findRunner(major: number, fallback: () => string): Promise<Runner> {
  const user = findDatabaseUser()
  return { user, pgCtl: await findPgCtl(major, user, fallback) }
}
