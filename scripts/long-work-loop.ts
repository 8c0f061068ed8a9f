import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import '@/lib/wiring/register'
import { runLongWork } from '@/lib/wiring/run-long-work'
import { systemActor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { logInfo, reportBug } from '@/lib/platform/log'

const PAUSE_MS = 1_000
/** How long a worker that is not the one waits before it asks again, and after a failure. */
const LONG_PAUSE_MS = 5_000

/**
 * Works on imports and matching until told to stop, in one worker of all: whoever holds a lock on a connection of its own, which goes
 * with the process, so that another takes over at once when it is killed. Answers with how to stop; work that has begun
 * is waited for.
 */
export function keepWorking(): () => Promise<void> {
  const stopping = new AbortController()
  const ended = loop(stopping.signal)
  return async () => {
    stopping.abort()
    await ended
  }
}

async function loop(stop: AbortSignal): Promise<void> {
  let lead: pg.Client | null = null
  while (!stop.aborted) {
    try {
      lead ??= await takeLead()
      const pause = lead === null ? LONG_PAUSE_MS : (await workOnce()) ? 0 : PAUSE_MS
      await rest(pause, stop)
    } catch (error) {
      reportBug(error)
      await lead?.end().catch(() => undefined)
      lead = null
      await rest(LONG_PAUSE_MS, stop)
    }
  }
  await lead?.end()
}

/** The connection that holds the lock; null when another worker does. */
async function takeLead(): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: env().APP_DATABASE_URL, application_name: 'jucai long work' })
  client.on('error', (error) => logInfo('the lead of long work was lost', { reason: error.message }))
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock(hashtextextended('long-work:' || $1, 0)) as held`,
    [env().JUCAI_COUNTY],
  )
  if (rows[0]?.held === true) return client
  await client.end()
  return null
}

/** One step of it. False when nothing waits. */
async function workOnce(): Promise<boolean> {
  const result = await runLongWork(systemActor(env().JUCAI_COUNTY), {}, await businessNow())
  if (!result.ok) logInfo('long work refused', { kind: result.failure.kind })
  return result.ok && !result.value.isDone
}

const rest = (milliseconds: number, stop: AbortSignal): Promise<unknown> =>
  sleep(milliseconds, undefined, { signal: stop }).catch(() => undefined)
