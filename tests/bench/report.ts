import type { Measured } from './matching'

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`

/** What was measured of one county, in words. */
export function lineOf({ talents, talent, enterprise, ...round }: Measured): string {
  const ratio = (talent.compiledMs + enterprise.compiledMs) / (talent.byHandMs + enterprise.byHandMs)
  return [
    `${talents} talents, ${round.items} items`,
    `  counting: compiled ${ms(talent.compiledMs)} + ${ms(enterprise.compiledMs)} (talents + enterprises), ` +
      `by hand ${ms(talent.byHandMs)} + ${ms(enterprise.byHandMs)}, ratio ${ratio.toFixed(2)}`,
    `  the round: ${(round.roundMs / 1000).toFixed(1)} s in ${round.parts} parts, ${round.pairs} pairs written, ` +
      `process at most ${round.peakMb.toFixed(0)} MB`,
    `  one person, every item, found and written: p95 ${ms(round.onePersonMs)}`,
  ].join('\n')
}

/** From each size to the next: how many times the people, and how many times the time. */
export function growthOf(all: readonly Measured[]): string {
  return all
    .slice(1)
    .map((after, index) => {
      const before = all[index] as Measured
      const times = (of: (one: Measured) => number) => `×${(of(after) / of(before)).toFixed(1)}`
      return (
        `${before.talents} → ${after.talents} (${times((one) => one.talents)}): ` +
        `counting ${times((one) => one.talent.compiledMs)}, by hand ${times((one) => one.talent.byHandMs)}, ` +
        `the round ${times((one) => one.roundMs)}\n`
      )
    })
    .join('')
}
