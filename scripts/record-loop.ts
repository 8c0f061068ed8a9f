import { setTimeout as sleep } from 'node:timers/promises'
import '@/lib/wiring/register'
import { runRecordWork } from '@/lib/wiring/run-record-work'
import { systemActor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { logInfo, reportBug } from '@/lib/platform/log'

const PAUSE_MS = 10_000

/**
 * Seals the record every ten seconds until told to stop, apart from all other work: whatever goes wrong there does not keep the
 * record open. Every worker may: one at a time does. Answers with how to stop, which seals what is there once more.
 */
export function keepSealing(): () => Promise<void> {
  const stopping = new AbortController()
  const ended = loop(stopping.signal)
  return async () => {
    stopping.abort()
    await ended
  }
}

async function loop(stop: AbortSignal): Promise<void> {
  for (;;) {
    const isLast = stop.aborted
    await seal()
    if (isLast) return
    await sleep(PAUSE_MS, undefined, { signal: stop }).catch(() => undefined)
  }
}

async function seal(): Promise<void> {
  try {
    const result = await runRecordWork(systemActor(env().JUCAI_COUNTY), {}, await businessNow())
    if (!result.ok) logInfo('record work refused', { kind: result.failure.kind })
  } catch (error) {
    reportBug(error)
  }
}
