/** What an attack came to: how much of what was tried, and everything that went through. */
export type Report = {
  readonly kind: string
  readonly cases: number
  readonly counts: Readonly<Record<string, number>>
  readonly p99Ms: number
  readonly slowestMs: number
  readonly findings: readonly string[]
}

/** Counts while an attack runs. */
export class Tally {
  private cases = 0
  private readonly counts = new Map<string, number>()
  private readonly times: number[] = []
  private readonly findings: string[] = []

  constructor(private readonly kind: string) {}

  /** One try, its outcome in a word, and how long somebody waited for it. */
  tried(outcome: string, ms?: number): void {
    this.cases += 1
    this.noted(outcome)
    if (ms !== undefined) this.times.push(ms)
  }

  noted(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  /** What went through is said at once: a long run may be ended before its report. */
  found(finding: string): void {
    process.stderr.write(`${this.kind}: ${finding}\n`)
    this.findings.push(finding)
  }

  report(): Report {
    const sorted = this.times.toSorted((a, b) => a - b)
    const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
    const counts = Object.fromEntries([...this.counts].sort(([one], [other]) => one.localeCompare(other)))
    const { kind, cases, findings } = this
    return { kind, cases, counts, p99Ms: at(0.99), slowestMs: at(1), findings }
  }
}

/** Runs something and says how long it took. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const result = await work()
  return [result, performance.now() - began]
}
