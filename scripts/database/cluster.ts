import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { prepareWal } from '../backup/place'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'
import { isAlive } from '../is-alive'
import { findFreePort } from './free-port'
import { placeDatabase, type Placement } from './placement'

const HOST = '127.0.0.1'
const OWNER = 'jucai_owner'
const FIRST_PORT = 54_320

/** A running embedded server. */
export type Cluster = {
  /** Connection address of the owner for one of its databases. */
  urlOf: (database: string) => string
  /** Stops it: open transactions are rolled back, everything committed is on disk. Waits until it is down. */
  stop: () => void
  /** Starts it again on the same port when its process is gone. Does nothing while it runs. */
  revive: () => void
  remarks: string[]
}

/** `throwaway` trades safety after a power cut for speed: only for databases that tests make and drop. */
export type Durability = 'durable' | 'throwaway'

const SETTINGS: Record<Durability, string[]> = {
  durable: [
    'max_connections=120',
    'shared_buffers=256MB',
    'log_min_messages=warning',
    'log_timezone=UTC',
    'timezone=UTC',
  ],
  throwaway: [
    'max_connections=300',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'log_checkpoints=off',
    'timezone=UTC',
  ],
}

function run(placement: Placement, program: string, args: string[]): void {
  const identity = placement.user ? { uid: placement.user.uid, gid: placement.user.gid } : {}
  const result = spawnSync(program, args, {
    ...identity,
    cwd: placement.home,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (result.status === 0) return
  const log = join(placement.home, 'server.log')
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : ''
  throw new PlainProblem(
    `The embedded database did not start.\n${result.error?.message ?? result.stderr}\n${tail}`.trim(),
  )
}

function own(placement: Placement, file: string): void {
  if (placement.user) chownSync(file, placement.user.uid, placement.user.gid)
  chmodSync(file, 0o600)
}

function passwordOf(placement: Placement): string {
  const file = join(placement.home, 'password')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
    own(placement, file)
  }
  return readFileSync(file, 'utf8').trim()
}

/** Makes the cluster. An interrupted attempt leaves no PG_VERSION behind a complete one, so it is made anew. */
function createCluster(placement: Placement, folder: string): void {
  const done = join(placement.home, 'created')
  if (existsSync(done)) return
  rmSync(folder, { recursive: true, force: true })
  run(placement, placement.binaries.initdb, [
    `--pgdata=${folder}`,
    `--username=${OWNER}`,
    `--pwfile=${join(placement.home, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ])
  writeFileSync(done, '')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** With a place for backups the log goes there within a minute, so that a restore loses no more than that. */
function archiving(placement: Placement, place: string | undefined): string[] {
  if (!place) return []
  const script = join(placement.home, 'archive-wal.sh')
  copyFileSync(join(ROOT, 'deploy/archive-wal.sh'), script)
  own(placement, script)
  const folder = prepareWal(resolve(ROOT, place))
  return ['archive_mode=on', 'archive_timeout=60', `archive_command=sh '${script}' %p %f '${folder}'`]
}

/** pg_ctl takes away what a killed server left behind, and waits until the new one answers. */
function start(placement: Placement, folder: string, port: number, durability: Durability): void {
  const settings = [`port=${port}`, `listen_addresses=${HOST}`, 'unix_socket_directories=', ...SETTINGS[durability]]
  settings.push(...archiving(placement, process.env.JUCAI_BACKUP))
  const options = settings.map((setting) => `-c "${setting}"`).join(' ')
  const log = join(placement.home, 'server.log')
  run(placement, placement.binaries.pgCtl, ['start', '-D', folder, '-l', log, '-w', '-t', '60', '-o', options])
}

type Postmaster = { pid: number; port: number }

/** What a running server wrote of itself: line 1 of postmaster.pid is its process, line 4 its port. */
function readPostmaster(folder: string): Postmaster | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  return pid && port ? { pid, port } : null
}

/**
 * Starts the embedded PostgreSQL of a data folder, making it first when there is none. A server that already runs on
 * it (left by a killed process, or used by a neighbour) is joined. Listens on 127.0.0.1 only, with a random password
 * kept beside the cluster in a file only its owner reads.
 */
export async function startCluster(dataFolder: string, durability: Durability): Promise<Cluster> {
  const placement = await placeDatabase(dataFolder)
  const folder = join(placement.home, 'cluster')
  const password = passwordOf(placement)
  createCluster(placement, folder)

  const address = (port: number) => (database: string) =>
    `postgresql://${OWNER}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`
  const handle = (port: number): Cluster => ({
    urlOf: address(port),
    stop: () => {
      if (!isAlive(readPostmaster(folder)?.pid)) return
      run(placement, placement.binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60'])
    },
    revive: () => {
      if (!isAlive(readPostmaster(folder)?.pid)) start(placement, folder, port, durability)
    },
    remarks: placement.remarks,
  })

  const present = readPostmaster(folder)
  if (present && (await answers(address(present.port)('postgres')))) return handle(present.port)
  const port = await findFreePort(FIRST_PORT)
  start(placement, folder, port, durability)
  return handle(port)
}
