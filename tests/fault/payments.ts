import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { appUrlOf } from '@/scripts/database/app-role'
import { startCluster, type Cluster } from '@/scripts/database/cluster'
import { findFreePort } from '@/scripts/database/free-port'
import { migrate } from '@/scripts/database/migrate'
import { ensureDatabase, withClient } from '@/scripts/database/sql'
import { ROOT } from '@/scripts/paths'
import { runChild } from '@/scripts/start/child'
import { testEnvironment } from '@/scripts/test/environment'
import { countPaid, type Counted } from './count-paid'
import { randomFrom, type Random } from './random'

export type Plan = {
  readonly payments: number
  readonly batchSize: number
  /** How often the office, the database and the bank are killed (SIGKILL) while payments are on their way. */
  readonly kills: { readonly office: number; readonly database: number; readonly bank: number }
  readonly seed: number
}
export type Outcome = Counted & {
  readonly seed: number
  readonly kills: Plan['kills']
  readonly seconds: number
  /** From SIGKILL of PostgreSQL until it answered again, each. */
  readonly recoverySeconds: readonly number[]
}

const DATABASE = 'fault'
const COUNTY = '519901'

/** Pays everybody of a county through the simulated bank while processes are killed, and counts at the bank. */
export async function payUnderKills(plan: Plan): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'jucai-fault-'))
  const cluster = await startCluster(folder, 'durable')
  try {
    return await payIn(folder, cluster, plan)
  } catch (error) {
    process.stderr.write(`seed ${plan.seed}: ${String(error)}\n`)
    throw error
  } finally {
    cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function payIn(folder: string, cluster: Cluster, plan: Plan): Promise<Outcome> {
  const began = Date.now()
  await ensureDatabase(cluster.urlOf('postgres'), DATABASE)
  await migrate(ROOT, cluster.urlOf(DATABASE))
  const bankPort = await findFreePort(45_000)
  const bankFile = join(folder, 'bank.jsonl')
  const countyFile = join(folder, 'county.json')
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...testEnvironment(),
    APP_DATABASE_URL: appUrlOf(cluster.urlOf(DATABASE), undefined),
    JUCAI_COUNTY: COUNTY,
    JUCAI_POOL_SIZE: '8',
    JUCAI_BANK_URL: `http://127.0.0.1:${bankPort}`,
    JUCAI_BANK_LEASE_SECONDS: '0.5',
  }
  const made = await runChild(
    ['--import', 'tsx', 'tests/fault/county.ts', String(plan.payments), countyFile],
    environment,
  )
  if (made.code !== 0) throw new Error(`the county was not made: ${made.output}`)

  const start = (...words: string[]): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', ...words], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const bank = new Kept(() => start('tests/fault/bank.ts', String(bankPort), bankFile, String(plan.seed)))
  const office = new Kept(() => start('tests/fault/office.ts', countyFile, String(plan.batchSize)))
  try {
    const recoverySeconds = await killAtRandom(plan, randomFrom(plan.seed), { office, bank, cluster, bankFile })
    await office.ended()
    const counted = await countPaid(cluster.urlOf(DATABASE), readFileSync(bankFile, 'utf8'), COUNTY)
    return {
      ...counted,
      seed: plan.seed,
      kills: plan.kills,
      seconds: Math.round((Date.now() - began) / 1000),
      recoverySeconds,
    }
  } finally {
    await office.end()
    await bank.end()
  }
}

/** A process that is started again whenever it is killed. */
class Kept {
  #child: ChildProcess
  constructor(private readonly start: () => ChildProcess) {
    this.#child = start()
  }
  get isOver(): boolean {
    return this.#child.exitCode !== null
  }
  kill(): void {
    if (this.#child.exitCode !== null) return
    this.#child.kill('SIGKILL')
    this.#child = this.start()
  }
  /** Waits until it ends of itself; throws when that is with an error. */
  async ended(): Promise<void> {
    const child = this.#child
    const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)))
    if (code !== 0) throw new Error(`ended with ${code}`)
  }
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGKILL')
    await gone
  }
}

type Running = {
  readonly office: Kept
  readonly bank: Kept
  readonly cluster: Cluster
  readonly bankFile: string
}

/** Waits until the bank has paid something more: nobody is killed who has not begun. */
async function moneyMoves({ bankFile, office }: Running): Promise<void> {
  const size = (): number => (existsSync(bankFile) ? statSync(bankFile).size : 0)
  for (const before = size(); size() === before; await sleep(20))
    if (office.isOver) throw new Error('all was paid before everybody was killed: take more payments')
}

/** The kills in an order and at moments drawn from the seed. */
async function killAtRandom({ kills }: Plan, random: Random, running: Running): Promise<number[]> {
  const order = random.shuffled([
    ...Array<'office'>(kills.office).fill('office'),
    ...Array<'bank'>(kills.bank).fill('bank'),
    ...Array<'database'>(kills.database).fill('database'),
  ])
  const recovered: number[] = []
  for (const what of order) {
    await moneyMoves(running)
    await sleep(random.between(0, 400))
    if (what === 'office') running.office.kill()
    if (what === 'bank') running.bank.kill()
    if (what === 'database') recovered.push(await killDatabase(running.cluster))
  }
  return recovered
}

const PATIENCE_MS = 30_000

/** kill -9 of the postmaster; its backends go with it. Answers how many seconds it took to answer again. */
async function killDatabase(cluster: Cluster): Promise<number> {
  const { rows } = await withClient(cluster.urlOf('postgres'), (client) =>
    client.query<{ pid: number }>(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`),
  )
  const began = Date.now()
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  for (;;) {
    await sleep(100)
    try {
      // Until the old one and its backends are gone, nothing is started, or it is refused.
      cluster.revive()
      await withClient(cluster.urlOf(DATABASE), (client) => client.query('select 1'))
      return Math.round((Date.now() - began) / 100) / 10
    } catch (error) {
      if (Date.now() - began > PATIENCE_MS) throw error
    }
  }
}
