import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '../database/sql'
import { copyCluster, type Copied } from './copy-cluster'
import { copyFile, digestFile, eightAtATime, filesUnder, type Digest } from './digests'
import { fingerprints, type Keys } from './keys'
import { DATABASE, FILES, writeManifest, type Manifest } from './manifest'
import { preparePlace } from './place'
import { runBaseBackup } from './server-tools'
import { segmentsIn } from './wal'

export type Source = {
  readonly ownerUrl: string
  /** Whether this machine holds the server's files and the embedded packages run it. */
  readonly isEmbedded: boolean
  readonly dataFolder: string
  readonly keys: Keys
}

export type Taken = { readonly backup: string; readonly manifest: Manifest; readonly bytes: number }

/**
 * Backs up a county while it works: the database, then the uploaded files, so that every file a row names is there. Written
 * under another name and renamed when it is complete. No key is in it.
 */
export async function takeBackup(source: Source, place: string): Promise<Taken> {
  const takenAt = new Date()
  preparePlace(place)
  const name = takenAt.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')
  const unfinished = join(place, `${name}.unfinished`)
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const postgresql = await readMajor(source.ownerUrl)
  const { digests, walFrom } = await copyDatabase(source, postgresql, join(unfinished, DATABASE))
  const files = await keepFiles(source.dataFolder, place)
  const url = new URL(source.ownerUrl)
  const manifest: Manifest = {
    version: 1,
    takenAt: takenAt.toISOString(),
    finishedAt: new Date().toISOString(),
    postgresql,
    databaseName: decodeURIComponent(url.pathname.slice(1)),
    owner: decodeURIComponent(url.username),
    walFrom,
    keys: fingerprints(source.keys),
    database: digests,
    files,
  }
  // Once for all of them: thousands of small files, each waited for, take minutes on a slow disk.
  spawnSync('sync', ['-f', place])
  writeManifest(unfinished, manifest, source.keys)
  const backup = join(place, name)
  renameSync(unfinished, backup)
  return { backup, manifest, bytes: [...digests, ...files].reduce((sum, { bytes }) => sum + bytes, 0) }
}

const readMajor = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
    return Math.floor(Number(rows[0]?.version) / 10_000)
  })

async function copyDatabase(source: Source, major: number, target: string): Promise<Copied> {
  if (source.isEmbedded) return copyCluster(source.ownerUrl, target)
  runBaseBackup(source.ownerUrl, major, target)
  const digests = await eightAtATime(filesUnder(target), (path) => digestFile(target, path))
  return { digests, walFrom: segmentsIn(join(target, 'pg_wal'))[0] ?? '' }
}

/** Copies the uploaded files that are not kept yet, and answers with the digests of all. */
export async function keepFiles(dataFolder: string, place: string): Promise<Digest[]> {
  const from = join(dataFolder, 'files')
  if (!existsSync(from)) return []
  const to = join(place, FILES)
  const stored = filesUnder(from).filter((path) => !path.endsWith('.part'))
  const kept = await eightAtATime(stored, async (path) => {
    if (!existsSync(join(to, path))) return copyBeside(from, to, path)
    const [ours, theirs] = await Promise.all([digestFile(to, path), digestFile(from, path)])
    return ours.sha256 === theirs.sha256 ? ours : copyBeside(from, to, path)
  })
  return kept.filter((one) => one !== null)
}

/** A copy that was interrupted leaves no half file under the name. */
async function copyBeside(from: string, to: string, path: string): Promise<Digest | null> {
  const partial = join(to, `${path}.part`)
  const copied = await copyFile(join(from, path), partial)
  if (copied) renameSync(partial, join(to, path))
  return copied && { path, ...copied }
}
