import { setInterval } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import '@/lib/wiring/register'
import { runDueWork } from '@/lib/wiring/run-due-work'
import { systemActor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { logInfo, reportBug } from '@/lib/platform/log'
import { disconnectPrisma } from '@/lib/platform/prisma'
import { QUEUE_SCHEMA } from './database/app-role'
import { DUE_WORK_QUEUE } from './database/queues'
import { keepWorking } from './long-work-loop'
import { keepSealing } from './record-loop'

const TICK_MS = Number(process.env.JUCAI_WORKER_TICK_SECONDS ?? 15) * 1_000
const PATIENCE_MS = 25_000

/** One round of everything that is due. A bug in it is recorded; the next tick tries again. */
async function work(): Promise<void> {
  try {
    const result = await runDueWork(systemActor(env().JUCAI_COUNTY), {}, await businessNow())
    if (!result.ok) logInfo('due work refused', { kind: result.failure.kind })
  } catch (error) {
    reportBug(error)
  }
}

/**
 * The worker: every tick one job is queued, and one worker of all takes it (the queue holds one waiting and one
 * running job at most). Stopping lets the running round end.
 */
async function main(): Promise<void> {
  const boss = new PgBoss({
    connectionString: env().APP_DATABASE_URL,
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
  })
  // The database going away is not the end: pg-boss tries again, and the web's health says so.
  boss.on('error', (error) => logInfo('queue unavailable', { reason: error.message }))
  await boss.start()
  await boss.work(DUE_WORK_QUEUE, { pollingIntervalSeconds: 1 }, work)
  const tick = () =>
    void boss.send(DUE_WORK_QUEUE, {}).catch((error: Error) => logInfo('tick lost', { reason: error.message }))
  const ticking = setInterval(tick, TICK_MS)
  tick()
  const stopWorking = keepWorking()
  const stopSealing = keepSealing()

  const stop = async () => {
    clearInterval(ticking)
    // Work that takes longer is cut off: its transaction is rolled back, and it is taken up again.
    const working = Promise.race([stopWorking(), sleep(PATIENCE_MS, undefined, { ref: false })])
    await Promise.all([working, boss.stop({ graceful: true, timeout: PATIENCE_MS })])
    // Last: what the others wrote is sealed too.
    await Promise.race([stopSealing(), sleep(PATIENCE_MS, undefined, { ref: false })])
    await disconnectPrisma()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

main().catch((error: unknown) => {
  reportBug(error)
  process.exit(1)
})
