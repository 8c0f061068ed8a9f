import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainProblem } from '../problem.mjs'
import { digestFile, eightAtATime, type Digest } from './digests'
import { isSealOf, refuseOtherKeys, sealOf, type Fingerprints, type Keys } from './keys'

/** Subfolders of the place where backups are kept. */
export const FILES = 'files'
export const WAL = 'wal'
export const DATABASE = 'database'
const LIST = 'backup.json'
const SEAL = 'backup.seal'

/** What a backup says of itself. */
export type Manifest = {
  readonly version: 1
  readonly takenAt: string
  readonly finishedAt: string
  /** Major version of the server: its files are read by no other. */
  readonly postgresql: number
  readonly databaseName: string
  readonly owner: string
  /** The first segment of the write-ahead log that a restore reads. */
  readonly walFrom: string
  readonly keys: Fingerprints
  readonly database: readonly Digest[]
  /** Uploaded files. They lie beside the backups, once for all of them: a stored file never changes. */
  readonly files: readonly Digest[]
}

export function writeManifest(backup: string, manifest: Manifest, keys: Keys): void {
  const text = JSON.stringify(manifest, null, 1)
  writeFileSync(join(backup, SEAL), sealOf(keys, text), { mode: 0o600, flush: true })
  writeFileSync(join(backup, LIST), text, { mode: 0o600, flush: true })
}

/** Reads what a backup says of itself; refuses other keys first, then a list that somebody altered. */
export function readManifest(backup: string, keys: Keys): Manifest {
  const file = join(backup, LIST)
  if (!existsSync(file)) throw new PlainProblem(`${backup} is no complete backup: it has no ${LIST}.`)
  const text = readFileSync(file, 'utf8')
  const manifest = parse(text)
  if (manifest === null) throw new PlainProblem(`The backup was altered: ${file} cannot be read.`)
  refuseOtherKeys(keys, manifest.keys)
  const seal = join(backup, SEAL)
  if (!existsSync(seal) || !isSealOf(keys, text, readFileSync(seal, 'utf8')))
    throw new PlainProblem(`The backup was altered: ${file} is not what was written when it was made.`)
  return manifest
}

function parse(text: string): Manifest | null {
  try {
    const said = JSON.parse(text) as Manifest
    return said.version === 1 ? said : null
  } catch {
    return null
  }
}

/** Reads every byte again. Names each file that is missing or says something else; nothing is restored from such a backup. */
export async function refuseAltered(folder: string, digests: readonly Digest[]): Promise<void> {
  const found = await eightAtATime(digests, async ({ path, sha256 }) => {
    if (!existsSync(join(folder, path))) return `${join(folder, path)} is missing`
    return (await digestFile(folder, path)).sha256 === sha256 ? null : `${join(folder, path)} was altered`
  })
  const altered = found.filter((one) => one !== null)
  if (altered.length === 0) return
  throw new PlainProblem(`The backup is refused:\n  ${altered.slice(0, 20).join('\n  ')}\nUse another one.`)
}
