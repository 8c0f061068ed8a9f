import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../database/sql'
import { PlainProblem } from '../problem.mjs'
import { differences, readFacts, type Facts } from './facts'
import { newestBackup } from './place'
import { restore, type Restored } from './restore'
import type { Source } from './take-backup'

/** What a drill found; kept as evidence. */
export type Evidence = {
  readonly at: string
  readonly backup: string
  readonly tables: number
  readonly rows: number
  readonly ledgerFen: Readonly<Record<string, string>>
  readonly files: number
  readonly differences: readonly string[]
  /** Seconds between the last entry of the record of the lost county and of the restored one. */
  readonly rpoSeconds: number
  /** Seconds from the decision to restore until the county answers and its money adds up. */
  readonly rtoSeconds: number
}

type Check = (restored: Restored) => Promise<void>

/**
 * Takes the county for lost at this moment, restores it from what is kept into a fresh folder, and compares the two. The
 * county itself is only read.
 */
export async function drill(source: Source, place: string, check: Check): Promise<Evidence> {
  const lost = await readQuietFacts(source.ownerUrl)
  await archiveLog(source.ownerUrl)
  const backup = newestBackup(place)
  const to = mkdtempSync(join(tmpdir(), 'jucai-drill-'))
  chmodSync(to, 0o755)
  const began = performance.now()
  try {
    const restored = await restore({ place, backup, to, keys: source.keys })
    try {
      const facts = await readFacts(restored.ownerUrl)
      await check(restored)
      const rtoSeconds = (performance.now() - began) / 1000
      const found = [...differences(lost, facts), ...missingFiles(facts, to)]
      return keep(place, describe({ backup, facts, found, rtoSeconds, rpoSeconds: lag(lost, facts) }))
    } finally {
      restored.stop()
    }
  } finally {
    rmSync(to, { recursive: true, force: true })
  }
}

const QUIET_TRIES = 5

/** Read twice with nothing written in between: then the moment is one that a restore can be held to. */
async function readQuietFacts(url: string): Promise<Facts> {
  for (let tries = 0; tries < QUIET_TRIES; tries += 1) {
    const [before, after] = [await readFacts(url), await readFacts(url)]
    if (differences(before, after).length === 0) return after
    await sleep(1_000)
  }
  throw new PlainProblem('The county is being written to all the time: hold the drill at a quiet hour.')
}

/** Closes the segment that is being written, as the server does by itself within a minute, and waits until it is kept. */
export async function archiveLog(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ mode: string }>("select current_setting('archive_mode') as mode")
    if (rows[0]?.mode !== 'on') return
    const switched = await client.query<{ segment: string }>('select pg_walfile_name(pg_switch_wal()) as segment')
    const segment = switched.rows[0]?.segment ?? ''
    for (const deadline = Date.now() + 90_000; Date.now() < deadline; await sleep(100)) {
      const archiver = await client.query<{ last: string | null }>(
        'select last_archived_wal as last from pg_stat_archiver',
      )
      if ((archiver.rows[0]?.last ?? '') >= segment) return
    }
    throw new PlainProblem(`The server does not archive its log: ${segment} did not arrive. Look into its own log.`)
  })
}

const missingFiles = (facts: Facts, to: string): string[] =>
  facts.storedFiles.filter((key) => !existsSync(join(to, 'files', key))).map((key) => `file ${key} is missing`)

const lag = (lost: Facts, restored: Facts): number =>
  lost.lastEntryAt === null ? 0 : (Date.parse(lost.lastEntryAt) - Date.parse(restored.lastEntryAt ?? '')) / 1000

type Found = { backup: string; facts: Facts; found: string[]; rtoSeconds: number; rpoSeconds: number }

const describe = ({ backup, facts, found, rtoSeconds, rpoSeconds }: Found): Evidence => ({
  at: new Date().toISOString(),
  backup,
  tables: Object.keys(facts.tables).length,
  rows: Object.values(facts.tables).reduce((sum, { rows }) => sum + rows, 0),
  ledgerFen: facts.ledger,
  files: facts.storedFiles.length,
  differences: found,
  rpoSeconds,
  rtoSeconds: Math.round(rtoSeconds * 10) / 10,
})

/** In sentences, for whoever signs the drill off. */
export function tellEvidence(evidence: Evidence): string {
  const sums = Object.entries(evidence.ledgerFen).map(([account, fen]) => `  ledger ${account}: ${fen} fen`)
  const verdict =
    evidence.differences.length === 0 ? 'The restored county is the same.' : 'The restored county DIFFERS:'
  return [
    `Restore drill of ${evidence.at} from ${evidence.backup}`,
    `  ${evidence.tables} tables, ${evidence.rows} rows, ${evidence.files} uploaded files`,
    ...sums,
    `  lost (RPO): ${evidence.rpoSeconds} s; until it answered and was checked (RTO): ${evidence.rtoSeconds} s`,
    verdict,
    ...evidence.differences.map((difference) => `  ${difference}`),
  ].join('\n')
}

function keep(place: string, evidence: Evidence): Evidence {
  const folder = join(place, 'drills')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = join(folder, evidence.at.replace(/\.\d+/, '').replaceAll(':', '-'))
  writeFileSync(`${name}.json`, `${JSON.stringify(evidence, null, 2)}\n`, { mode: 0o600 })
  writeFileSync(`${name}.txt`, `${tellEvidence(evidence)}\n`, { mode: 0o600 })
  return evidence
}
