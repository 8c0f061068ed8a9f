import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainProblem } from '../problem.mjs'
import { findBinaries, type Binaries } from './binaries'
import { canEnter, findDatabaseUser, type SystemUser } from './system-user'

/** Where the embedded server keeps its files and whom it runs as. */
export type Placement = {
  user: SystemUser | null
  binaries: Binaries
  /** Owned by `user`; holds `cluster/` and `server.log`. */
  home: string
  /** Plain sentences to show: what had to be placed elsewhere, and why. */
  remarks: string[]
}

const SHARED_HOME = '/var/lib/jucai'

/** A folder name that belongs to this data folder alone: a fresh clone never meets an old clone's database. */
function identityOf(dataFolder: string): string {
  const file = join(dataFolder, 'database-id')
  if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function makeSharedHome(): string {
  try {
    mkdirSync(SHARED_HOME, { recursive: true })
    chmodSync(SHARED_HOME, 0o755)
    return SHARED_HOME
  } catch {
    throw new PlainProblem(
      `The database's user cannot enter the data folder, and ${SHARED_HOME} cannot be made. ` +
        'Set JUCAI_DATA to a folder that every user may enter, or set DATABASE_URL.',
    )
  }
}

function makeHome(folder: string, user: SystemUser | null): string {
  mkdirSync(folder, { recursive: true })
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return folder
}

/**
 * Decides where the embedded database of a data folder lives. An ordinary user: inside it. Root: inside it when a
 * system user can reach it, else under /var/lib/jucai (a home folder of root is closed to everybody else).
 */
export async function placeDatabase(dataFolder: string): Promise<Placement> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  const user = findDatabaseUser()
  const reachable = canEnter(user, dataFolder)
  const home = makeHome(reachable ? join(dataFolder, 'postgres') : join(makeSharedHome(), identityOf(dataFolder)), user)
  const remarks = reachable
    ? []
    : [`PostgreSQL runs as the user ${user?.name}, who cannot enter ${dataFolder}: the database is in ${home}.`]
  return { user, binaries: await findBinaries(user, makeSharedHome), home, remarks }
}
