import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './digests'
import { FILES, WAL, type Manifest } from './manifest'
import { backupsIn } from './place'
import { segmentsIn } from './wal'

const DAY_MS = 24 * 60 * 60_000

/** Takes away all backups but the newest `keep`, what was interrupted, and the log and the uploaded files that none of the rest needs. */
export function prune(place: string, keep: number): string[] {
  const backups = backupsIn(place)
  const gone = [...backups.slice(0, Math.max(0, backups.length - keep)), ...interrupted(place)]
  for (const name of gone) rmSync(join(place, name), { recursive: true })
  const kept = backupsIn(place).map(
    (name) => JSON.parse(readFileSync(join(place, name, 'backup.json'), 'utf8')) as Manifest,
  )
  const [oldest] = kept
  if (oldest === undefined) return gone
  forgetFiles(place, kept)
  const log = join(place, WAL)
  if (!existsSync(log)) return gone
  const { walFrom } = oldest
  const needless = segmentsIn(log).filter((segment) => segment < walFrom)
  for (const segment of needless) rmSync(join(log, segment))
  return gone
}

/**
 * Uploaded files that none of the rest names were deleted from the county before the oldest of them was made: they go here
 * too. What was brought after it may have come and gone between two backups, and a restore may stop there.
 */
function forgetFiles(place: string, kept: readonly Manifest[]): void {
  const folder = join(place, FILES)
  if (!existsSync(folder)) return
  const named = new Set(kept.flatMap(({ files }) => files.map(({ path }) => path)))
  const oldest = Math.min(...kept.map(({ takenAt }) => Date.parse(takenAt)))
  for (const path of filesUnder(folder))
    if (!named.has(path) && statSync(join(folder, path)).mtimeMs < oldest) rmSync(join(folder, path))
}

/** Another one may be at work: only what has lain for a day was interrupted. */
const interrupted = (place: string): string[] =>
  readdirSync(place).filter(
    (name) => name.endsWith('.unfinished') && statSync(join(place, name)).mtimeMs < Date.now() - DAY_MS,
  )
