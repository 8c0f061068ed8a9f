import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WAL, type Manifest } from './manifest'
import { backupsIn } from './place'
import { segmentsIn } from './wal'

const DAY_MS = 24 * 60 * 60_000

/** Takes away all backups but the newest `keep`, what was interrupted, and the log that none of the rest needs. */
export function prune(place: string, keep: number): string[] {
  const backups = backupsIn(place)
  const gone = [...backups.slice(0, Math.max(0, backups.length - keep)), ...interrupted(place)]
  for (const name of gone) rmSync(join(place, name), { recursive: true })
  const oldest = backupsIn(place)[0]
  const log = join(place, WAL)
  if (oldest === undefined || !existsSync(log)) return gone
  const { walFrom } = JSON.parse(readFileSync(join(place, oldest, 'backup.json'), 'utf8')) as Manifest
  const needless = segmentsIn(log).filter((segment) => segment < walFrom)
  for (const segment of needless) rmSync(join(log, segment))
  return gone
}

/** Another one may be at work: only what has lain for a day was interrupted. */
const interrupted = (place: string): string[] =>
  readdirSync(place).filter(
    (name) => name.endsWith('.unfinished') && statSync(join(place, name)).mtimeMs < Date.now() - DAY_MS,
  )
