import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Looks a number up when the metrics are scraped. */
type Look = () => number | Promise<number>

type Metrics = {
  readonly registry: Registry
  readonly answers: Histogram<'kind' | 'outcome'>
  readonly bugs: Counter
}

/** One for the process: Next's bundles each have a copy of this module. */
const slot = globalThis as unknown as { jucaiMetrics?: Metrics }

/** Seconds: from what nobody notices to what a person gives up on. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

function make(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    answers: new Histogram({
      name: 'jucai_answer_seconds',
      help: 'How long actions, reads and questions took, by what came of them',
      labelNames: ['kind', 'outcome'],
      buckets: BUCKETS,
      registers,
    }),
    bugs: new Counter({
      name: 'jucai_bugs_total',
      help: 'Errors nobody expected, each in the log by its reference',
      registers,
    }),
  }
}

const kept = (): Metrics => (slot.jucaiMetrics ??= make())

export const countBug = (): void => kept().bugs.inc()

/** Runs the work and counts how long it took, by what it came to. What throws (a redirect) is counted as `left`. */
export async function timed<T>(kind: string, outcomeOf: (value: T) => string, work: () => Promise<T>): Promise<T> {
  const stop = kept().answers.startTimer({ kind })
  let outcome = 'left'
  try {
    const value = await work()
    outcome = outcomeOf(value)
    return value
  } finally {
    stop({ outcome })
  }
}

/**
 * A figure that is looked up when somebody asks. Said once; a second time under one name replaces the first. One that
 * cannot be had (the database is away) is NaN: the others are told all the same.
 */
export function measure(name: string, help: string, look: Look): void {
  const { registry } = kept()
  registry.removeSingleMetric(name)
  const gauge: Gauge = new Gauge({
    name,
    help,
    registers: [],
    collect: async () =>
      gauge.set(
        await Promise.resolve()
          .then(look)
          .catch(() => NaN),
      ),
  })
  registry.registerMetric(gauge)
}

/** Everything measured in this process, in Prometheus' text format. Of no person, no case and no sum. */
export async function writeMetrics(): Promise<{ type: string; text: string }> {
  const { registry } = kept()
  return { type: registry.contentType, text: await registry.metrics() }
}
