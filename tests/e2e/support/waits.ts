import type { Page } from '@playwright/test'

/** What the page shows when the wait is over: these selectors match something, those nothing, and neither text is missing or left. */
export type Settled = {
  readonly there?: string
  readonly gone?: string
  readonly shown?: readonly [selector: string, text: string]
  readonly hidden?: readonly [selector: string, text: string]
}

type Wait = { readonly name: string; readonly ms: number }

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

/** How long somebody waits, from the press of a key until what was asked for stands still. Reported, never asserted. */
export class Waits {
  private readonly waits: Wait[] = []

  async until(name: string, page: Page, act: () => Promise<unknown>, settled: Settled): Promise<void> {
    const began = performance.now()
    await act()
    await page.evaluate(standsStill, settled)
    this.waits.push({ name, ms: performance.now() - began })
  }

  /** p50 and p95 of all, in ms, and of each kind of wait, the slowest first. */
  report(): string {
    const line = (name: string, waits: readonly Wait[]): string => {
      const sorted = waits.map(({ ms }) => ms).toSorted((a, b) => a - b)
      const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)].map(Math.round)
      return `${name}: ${sorted.length} waits, p50 ${p50} ms, p95 ${p95} ms`
    }
    const kinds = [...Map.groupBy(this.waits, ({ name }) => name)].toSorted(([, a], [, b]) => slowest(b) - slowest(a))
    return [line('all', this.waits), ...kinds.map(([name, waits]) => line(`  ${name}`, waits))].join('\n')
  }
}

const slowest = (waits: readonly Wait[]): number => Math.max(...waits.map(({ ms }) => ms))

/** Runs in the page and asks at every frame it draws. */
const standsStill = ({ there, gone, shown, hidden }: Settled): Promise<void> =>
  new Promise((resolve) => {
    const has = (pair: readonly [string, string] | undefined, otherwise: boolean): boolean =>
      pair === undefined
        ? otherwise
        : (document.querySelector<HTMLElement>(pair[0])?.innerText.includes(pair[1]) ?? false)
    const ask = (): void => {
      const isThere = there === undefined || document.querySelector(there) !== null
      const isGone = gone === undefined || document.querySelector(gone) === null
      if (isThere && isGone && has(shown, true) && !has(hidden, false)) resolve()
      else requestAnimationFrame(ask)
    }
    ask()
  })
