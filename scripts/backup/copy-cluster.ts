import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { withClient } from '../database/sql'
import { copyFile, digestFile, filesUnder, type Digest } from './digests'
import { parseLsn, segmentsBetween } from './wal'

/** What a server makes anew when it starts; what is left of them would only mislead it. */
const MADE_ANEW = new Set([
  'pg_wal',
  ...['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
])
const NOT_COPIED = /(^|\/)(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|pg_internal\.init.*|pgsql_tmp.*)$/
/** Empty in a backup, and needed. */
const FOLDERS = [
  ...MADE_ANEW,
  ...['pg_wal/archive_status', 'pg_tblspc', 'pg_twophase', 'pg_commit_ts', 'pg_stat'],
  ...['pg_logical/snapshots', 'pg_logical/mappings'],
]

export type Copied = { readonly digests: Digest[]; readonly walFrom: string }
type Stopped = { lsn: string; labelfile: string }

/**
 * A base backup of a server whose files this machine holds, while it runs: what pg_basebackup does, said in SQL, because the
 * embedded packages bring no pg_basebackup. Pages may be torn while they are copied; the log from start to stop mends them.
 */
export function copyCluster(adminUrl: string, target: string): Promise<Copied> {
  return withClient(adminUrl, async (client) => {
    const { folder, timeline } = await ask(client)
    // The slot keeps the log from being recycled under us; it ends with this connection.
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [`jucai_backup_${process.pid}`])
    const started = await client.query<{ lsn: string }>("select pg_backup_start('jucai', true) as lsn")
    for (const name of FOLDERS) mkdirSync(join(target, name), { recursive: true, mode: 0o700 })
    const paths = filesUnder(folder, (path) => !MADE_ANEW.has(path)).filter((path) => !NOT_COPIED.test(path))
    const digests = await copyAll(folder, target, paths)
    const stopped = await client.query<Stopped>('select lsn, labelfile from pg_backup_stop(false)')
    const { lsn = '', labelfile = '' } = stopped.rows[0] ?? {}
    const segments = segmentsBetween(timeline, parseLsn(started.rows[0]?.lsn ?? ''), parseLsn(lsn))
    digests.push(
      ...(await copyAll(
        folder,
        target,
        segments.map((name) => `pg_wal/${name}`),
      )),
    )
    digests.push(await writeLabel(target, labelfile))
    return { digests, walFrom: segments[0] ?? '' }
  })
}

async function ask(client: pg.Client): Promise<{ folder: string; timeline: number }> {
  const { rows } = await client.query<{ folder: string; timeline: number }>(
    "select current_setting('data_directory') as folder, (select timeline_id from pg_control_checkpoint()) as timeline",
  )
  const found = rows[0]
  if (!found || !existsSync(join(found.folder, 'PG_VERSION'))) throw new Error('the server keeps its files elsewhere')
  return found
}

/** One after the other: the county is at work meanwhile. */
async function copyAll(from: string, to: string, paths: readonly string[]): Promise<Digest[]> {
  const digests: Digest[] = []
  for (const path of paths) {
    // A table that was dropped meanwhile is gone; the log says so.
    const copied = await copyFile(join(from, path), join(to, path))
    if (copied) digests.push({ path, ...copied })
  }
  return digests
}

async function writeLabel(target: string, labelfile: string): Promise<Digest> {
  writeFileSync(join(target, 'backup_label'), labelfile, { mode: 0o600, flush: true })
  return digestFile(target, 'backup_label')
}
