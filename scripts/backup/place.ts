import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findDatabaseUser } from '../database/system-user'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'
import { FILES, WAL } from './manifest'

/** Where backups are kept: JUCAI_BACKUP, best on another disk than the county. */
export function backupPlace(environment: NodeJS.ProcessEnv): string {
  const given = environment.JUCAI_BACKUP
  if (given) return resolve(ROOT, given)
  throw new PlainProblem('Set JUCAI_BACKUP to the folder the backups are kept in, best on another disk.')
}

/** Makes the place. The server's user may pass through it to its own folder and sees nothing else. */
export function preparePlace(place: string): void {
  mkdirSync(join(place, FILES), { recursive: true, mode: 0o700 })
  chmodSync(place, 0o711)
  prepareWal(place)
}

/** The folder the server archives its log into. */
export function prepareWal(place: string): string {
  const folder = join(place, WAL)
  if (existsSync(folder)) return folder
  mkdirSync(place, { recursive: true, mode: 0o711 })
  mkdirSync(folder, { mode: 0o700 })
  const user = findDatabaseUser()
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

const BACKUP = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?Z$/

/** The backups of a place that were completed, oldest first. */
export const backupsIn = (place: string): string[] =>
  existsSync(place)
    ? readdirSync(place)
        .filter((name) => BACKUP.test(name))
        .sort()
    : []

export function newestBackup(place: string): string {
  const name = backupsIn(place).at(-1)
  if (name === undefined) throw new PlainProblem(`There is no backup in ${place}: make one by \`npm run backup\`.`)
  return join(place, name)
}
