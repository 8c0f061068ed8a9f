import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findFreePort } from '../database/free-port'
import { withClient } from '../database/sql'
import { PlainProblem } from '../problem.mjs'
import { filesUnder } from './digests'
import type { Manifest } from './manifest'
import type { Runner } from './server-tools'
import { formatLsn, parseLsn, startOf } from './wal'

const FIRST_PORT = 54_520
const PATIENCE_MS = 30 * 60_000

export type RestoredServer = { readonly ownerUrl: string; readonly stop: () => void }

type Spec = {
  readonly home: string
  readonly runner: Runner
  readonly manifest: Manifest
  readonly password: string
  readonly lastSegment: string
  readonly until: Date | undefined
}

/** Starts the restored server, waits until it has read the log, and gives its owner the new password. */
export async function startRestored(spec: Spec): Promise<RestoredServer> {
  const { home, runner, manifest, password } = spec
  // Only who may enter this folder comes in without a password, and only to set one.
  const socket = mkdtempSync(join(tmpdir(), 'jucai-restore-'))
  const rules = join(home, 'restore_hba.conf')
  writeFileSync(rules, 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n', { mode: 0o600 })
  if (runner.user) for (const path of [socket, rules]) chownSync(path, runner.user.uid, runner.user.gid)
  const port = await findFreePort(FIRST_PORT)
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${socket}`]
  // Without hot standby a server with fewer connections than the lost one may read its log.
  const quiet = ['hot_standby=off', 'archive_mode=off', `hba_file=${rules}`, 'max_connections=120', 'timezone=UTC']
  const options = [...settings, ...quiet].map((setting) => `-c ${setting}`).join(' ')
  const stop = () => {
    pgCtl(spec, ['stop', '-m', 'fast', '-w', '-t', '60'])
    rmSync(socket, { recursive: true, force: true })
  }
  if (!pgCtl(spec, ['start', '-l', join(home, 'server.log'), '-w', '-t', '1800', '-o', options])) throw damaged(spec)
  const at = `${encodeURIComponent(manifest.owner)}@127.0.0.1:${port}/${manifest.databaseName}`
  try {
    await settle(`postgresql://${at}?host=${encodeURIComponent(socket)}`, spec)
    refuseShortLog(spec)
  } catch (error) {
    stop()
    throw error
  }
  return { ownerUrl: `postgresql://${at.replace('@', `:${encodeURIComponent(password)}@`)}`, stop }
}

function pgCtl({ home, runner }: Spec, args: readonly string[]): boolean {
  const identity = runner.user ? { uid: runner.user.uid, gid: runner.user.gid } : {}
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const words = [...args, '-D', join(home, 'cluster')]
  return spawnSync(runner.pgCtl, words, { ...identity, cwd: home, env, stdio: 'ignore' }).status === 0
}

/** Waits for the end of recovery and sets the owner's password. */
async function settle(socketUrl: string, spec: Spec): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(100)) {
    const isOver = await withClient(socketUrl, async (client) => {
      const { rows } = await client.query<{ over: boolean }>('select not pg_is_in_recovery() as over')
      if (!rows[0]?.over) return false
      const role = pg.escapeIdentifier(spec.manifest.owner)
      await client.query(`alter role ${role} password ${pg.escapeLiteral(spec.password)}`)
      return true
    }).catch(() => null)
    if (isOver) return
    if (isOver === null && !existsSync(join(spec.home, 'cluster/postmaster.pid'))) throw damaged(spec)
  }
  throw damaged(spec)
}

/** A damaged segment ends the log early, and the server takes that for its end: the last one has to have been reached. */
function refuseShortLog({ home, lastSegment, until }: Spec): void {
  const reached = timelineSwitch(join(home, 'cluster/pg_wal'))
  if (until !== undefined || reached > startOf(lastSegment)) return
  throw new PlainProblem(
    `The archived log is damaged: it can be read up to ${formatLsn(reached)} only, and goes on to the segment ${lastSegment}. ` +
      'Restore with --until a moment before, or from a newer backup.',
  )
}

/** Where the restored county's own log begins: the last line of its history. */
function timelineSwitch(folder: string): bigint {
  const file = filesUnder(folder)
    .filter((name) => /^[0-9A-F]{8}\.history$/.test(name))
    .at(-1)
  const line = file === undefined ? '' : (readFileSync(join(folder, file), 'utf8').trim().split('\n').at(-1) ?? '')
  return parseLsn(line.split('\t')[1] ?? '0/0')
}

function damaged({ home, until }: Spec): PlainProblem {
  const log = join(home, 'server.log')
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-6).join('\n') : ''
  const reached = until === undefined ? '' : ` up to ${until.toISOString()}: the archived log may not reach so far`
  return new PlainProblem(`The database could not be restored${reached}.\n${tail}`)
}
