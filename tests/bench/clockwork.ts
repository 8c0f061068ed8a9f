import { existsSync, readFileSync } from 'node:fs'

const TICK_MS = 10

/**
 * Milliseconds that a process has worked so far: what other work of the machine does not lengthen. The clock's where the
 * system does not tell.
 */
export function workedMs(pid: number): number {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return performance.now()
  const [user = 0, system = 0] =
    readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ').slice(11, 13).map(Number) ?? []
  return (user + system) * TICK_MS
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export const percentile = (times: readonly number[], percent: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
