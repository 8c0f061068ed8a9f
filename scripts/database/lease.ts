import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../is-alive'
import { startCluster, type Cluster, type Durability } from './cluster'

function livingUsers(folder: string): number[] {
  const pids = readdirSync(folder).map(Number).filter(Number.isInteger)
  for (const pid of pids) if (!isAlive(pid)) rmSync(join(folder, String(pid)), { force: true })
  return pids.filter(isAlive)
}

/** Runs `work` while no other process of this data folder starts or stops the server. */
async function exclusively<T>(dataFolder: string, work: () => T | Promise<T>): Promise<T> {
  const lock = join(dataFolder, 'database-lock')
  const deadline = Date.now() + 120_000
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      // A holder that was killed leaves the folder: two minutes is longer than any start or stop takes.
      if (Date.now() > deadline) rmSync(lock, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

export type LeasedCluster = Cluster & {
  /** Gives it up; the last to do so stops the server. */
  release: () => Promise<void>
}

/** Starts or joins the embedded server of a data folder; it runs until the last process that leased it releases it. */
export async function leaseCluster(dataFolder: string, durability: Durability): Promise<LeasedCluster> {
  const users = join(dataFolder, 'database-users')
  mkdirSync(users, { recursive: true })
  const mine = join(users, String(process.pid))
  const cluster = await exclusively(dataFolder, async () => {
    const started = await startCluster(dataFolder, durability)
    writeFileSync(mine, '')
    return started
  })
  const release = () =>
    exclusively(dataFolder, () => {
      rmSync(mine, { force: true })
      if (livingUsers(users).length === 0) cluster.stop()
    })
  return { ...cluster, release }
}
