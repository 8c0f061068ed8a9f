import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { canEnter } from '../database/system-user'
import { PlainProblem } from '../problem.mjs'
import { copyFile, eightAtATime, filesUnder } from './digests'
import type { Keys } from './keys'
import { DATABASE, FILES, readManifest, refuseAltered, WAL, type Manifest } from './manifest'
import { startRestored, type RestoredServer } from './restored-server'
import { findRunner, type Runner } from './server-tools'
import { segmentsIn, unbroken } from './wal'

export type Wanted = {
  readonly place: string
  readonly backup: string
  /** A folder that is not there yet or is empty; afterwards a JUCAI_DATA. */
  readonly to: string
  /** The moment to go back to; without it as far as the log reaches. */
  readonly until?: Date
  readonly keys: Keys
}

export type Restored = RestoredServer & { readonly manifest: Manifest }

/**
 * Brings a county back from a backup and the archived log into a fresh folder. Every byte is compared before anything is
 * copied; the server then runs from there, on 127.0.0.1, until `stop`.
 */
export async function restore(wanted: Wanted): Promise<Restored> {
  const { place, backup, to, keys } = wanted
  refuseUsedFolder(to)
  const manifest = readManifest(backup, keys)
  await refuseAltered(join(backup, DATABASE), manifest.database)
  await refuseAltered(join(place, FILES), manifest.files)

  mkdirSync(to, { recursive: true, mode: 0o755 })
  const home = join(to, 'postgres')
  mkdirSync(home, { mode: 0o700 })
  const runner = await findRunner(manifest.postgresql, () => to)
  if (!canEnter(runner.user, to))
    throw new PlainProblem(`The database's user ${runner.user?.name} cannot enter ${to}: choose another folder.`)
  const lastSegment = layOut(wanted, manifest, home)
  const password = randomBytes(24).toString('base64url')
  writeFileSync(join(home, 'password'), password, { mode: 0o600 })
  writeFileSync(join(home, 'created'), '')
  ownAll(home, runner)
  await bringFiles(place, to)
  return { manifest, ...(await startRestored({ home, runner, manifest, password, lastSegment, until: wanted.until })) }
}

function refuseUsedFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new PlainProblem(`${folder} is not empty: a county is restored into a fresh folder, never over another one.`)
}

/** Puts the copy, the log and what the server has to do with it in place. Answers with the last segment it has to reach. */
function layOut({ place, backup, until }: Wanted, manifest: Manifest, home: string): string {
  const cluster = join(home, 'cluster')
  cpSync(join(backup, DATABASE), cluster, { recursive: true })
  chmodSync(cluster, 0o700)
  const log = join(home, WAL)
  mkdirSync(log, { mode: 0o700 })
  const archive = join(place, WAL)
  const archived = existsSync(archive) ? unbroken(segmentsIn(archive), manifest.walFrom) : []
  for (const segment of archived) cpSync(join(archive, segment), join(log, segment))
  const settings = [
    `restore_command = 'cp "${log}/%f" "%p"'`,
    "recovery_target_action = 'promote'",
    ...(until === undefined
      ? []
      : [`recovery_target_time = '${until.toISOString().replace('T', ' ').replace('Z', '+00')}'`]),
  ]
  appendFileSync(join(cluster, 'postgresql.auto.conf'), `\n${settings.join('\n')}\n`)
  writeFileSync(join(cluster, 'recovery.signal'), '')
  return [...archived, ...segmentsIn(join(cluster, 'pg_wal'))].sort().at(-1) ?? manifest.walFrom
}

/** All that are kept, those that came after the backup too: a row of a later moment may name them. */
async function bringFiles(place: string, to: string): Promise<void> {
  const kept = join(place, FILES)
  const paths = existsSync(kept) ? filesUnder(kept).filter((path) => !path.endsWith('.part')) : []
  await eightAtATime(paths, (path) => copyFile(join(kept, path), join(to, 'files', path)))
}

function ownAll(folder: string, { user }: Runner): void {
  if (!user) return
  chownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
}
