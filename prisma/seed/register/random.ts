/** A seeded source of chance (mulberry32): the same seed gives the same county. */
export type Random = {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** One of the choices, each as likely as its weight. */
  readonly weighted: <T>(choices: readonly (readonly [choice: T, weight: number])[]) => T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(choices: readonly T[]): T => choices[int(0, choices.length - 1)] as T
  const weighted = <T>(choices: readonly (readonly [T, number])[]): T => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return pick(choices)[0]
  }
  return { int, pick, chance: (probability) => next() < probability, weighted }
}
