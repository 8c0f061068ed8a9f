type Entry = Readonly<Record<string, unknown>>
export type Pair = { readonly before: unknown; readonly after: unknown; readonly at: number }
export type Matched = {
  readonly kept: readonly Pair[]
  readonly gone: readonly unknown[]
  readonly come: readonly unknown[]
  /** Whether what stayed stands in another order. */
  readonly isReordered: boolean
}

/** By what one thing of a list is known when its place changes. */
const KEYS = ['code', 'tier', 'ref', 'fact', 'funder', 'title'] as const

const keyOf = (entry: unknown): string | null => {
  if (typeof entry === 'string') return entry
  const fields = entry as Entry
  const key = KEYS.find((name) => typeof fields[name] === 'string')
  return key === undefined ? null : String(fields[key])
}

/** Sets two lists against each other: what is the same first, then by code, then what has no code by its place. */
export function matchLists(before: readonly unknown[], after: readonly unknown[]): Matched {
  const left = new Map(before.entries())
  const right = new Map(after.entries())
  const found: { from: number; to: number }[] = []
  const pairBy = (isPair: (one: unknown, other: unknown) => boolean) => {
    for (const [from, one] of left) {
      const to = [...right].find(([, other]) => isPair(one, other))?.[0]
      if (to === undefined) continue
      found.push({ from, to })
      left.delete(from)
      right.delete(to)
    }
  }
  pairBy((one, other) => JSON.stringify(one) === JSON.stringify(other))
  pairBy((one, other) => keyOf(one) !== null && keyOf(one) === keyOf(other))
  pairBy((one, other) => keyOf(one) === null && keyOf(other) === null)
  const order = found.toSorted((a, b) => a.to - b.to)
  return {
    kept: order.map(({ from, to }) => ({ before: before[from], after: after[to], at: to })),
    gone: [...left.values()],
    come: [...right.values()],
    isReordered: order.some(({ from }, index) => from < (order[index - 1]?.from ?? -1)),
  }
}
