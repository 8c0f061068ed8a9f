import { percentile } from '../bench/clockwork'

export type Sample = { readonly minute: number; readonly web: number; readonly worker: number }
export type Tally = {
  readonly times: Map<string, number[]>
  readonly statuses: Map<string, number>
  broken: number
  left: number
}

export const newTally = (): Tally => ({ times: new Map(), statuses: new Map(), broken: 0, left: 0 })

/** MB a minute by least squares. */
export function slopeOf(samples: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (one: { x: number; y: number }) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length
  const [x, y] = [mean((one) => one.x), mean((one) => one.y)]
  const over = samples.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0)
  const under = samples.reduce((sum, one) => sum + (one.x - x) ** 2, 0)
  return over / under
}

/** What was seen, as a table for docs/soak.md. */
export function reportText(tally: Tally, samples: readonly Sample[], warmUp: number): string {
  const after = samples.filter(({ minute }) => minute >= warmUp)
  const slope = (of: 'web' | 'worker') => slopeOf(after.map((one) => ({ x: one.minute, y: one[of] }))).toFixed(2)
  const rows = [...tally.times].map(
    ([kind, times]) =>
      `| ${kind} | ${times.length} | ${[50, 95, 99].map((percent) => `${percentile(times, percent).toFixed(0)} ms`).join(' | ')} |`,
  )
  const memory = samples
    .filter((_, index) => index % Math.max(1, Math.floor(samples.length / 12)) === 0)
    .map(({ minute, web, worker }) => `| ${minute.toFixed(0)} | ${web.toFixed(0)} MB | ${worker.toFixed(0)} MB |`)
  return [
    '| request | times | p50 | p95 | p99 |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Statuses: ${[...tally.statuses].map(([status, count]) => `${status} × ${count}`).join(', ')}. Errors nobody expected: ${tally.broken}. Left out, because 200 were under way: ${tally.left}.`,
    '',
    '| minute | web | worker |',
    '|---|---|---|',
    ...memory,
    '',
    `After ${warmUp} minutes: web ${slope('web')} MB a minute, worker ${slope('worker')} MB a minute.`,
  ].join('\n')
}
