import { spawnSync } from 'node:child_process'
import { PlainProblem } from '../problem.mjs'

/** Whom the database server runs as. PostgreSQL refuses to run as root. */
export type SystemUser = { name: string; uid: number; gid: number }

function findUser(name: string): SystemUser | null {
  const idOf = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const uid = idOf('-u')
  const gid = idOf('-g')
  if (uid.status !== 0 || gid.status !== 0) return null
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function createUser(name: string): SystemUser | null {
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  return made.status === 0 ? findUser(name) : null
}

/**
 * The user the embedded server has to run as: null (ourselves) for an ordinary user; for root a system user,
 * preferring one made for databases, creating `jucai` where none exists.
 */
export function findDatabaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const user = findUser('jucai') ?? findUser('postgres') ?? createUser('jucai') ?? findUser('nobody')
  if (user) return user
  throw new PlainProblem(
    'PostgreSQL will not run as root, and no system user could be found or made. ' +
      'Run `useradd --system jucai`, or start as an ordinary user, or set DATABASE_URL to a server of your own.',
  )
}

/** Whether that user may enter the folder (every folder above it included). */
export function canEnter(user: SystemUser | null, folder: string): boolean {
  const identity = user ? { uid: user.uid, gid: user.gid } : {}
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
}
