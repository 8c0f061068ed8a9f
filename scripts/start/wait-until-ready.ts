import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from './settings'

const PATIENCE_MS = 60_000

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}

/** Waits until the web server answers that it is ready; throws after a minute, or when we are to stop. */
export async function waitUntilReady({ host, port }: Settings, stop: AbortSignal): Promise<void> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isReady(`http://${name}:${port}`))) {
    stop.throwIfAborted()
    if (Date.now() > deadline) throw new Error('The web server did not become ready within a minute.')
    await sleep(200)
  }
}
