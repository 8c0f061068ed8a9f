import type { CountsMeasured, Measured } from './matching'
import type { RoundMeasured } from './round'

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`

export function countsText({ talents, talent, enterprise }: CountsMeasured): string {
  const clock = (talent.compiled.ms + enterprise.compiled.ms) / (talent.byHand.ms + enterprise.byHand.ms)
  const worked = talent.compiled.workedMs / talent.byHand.workedMs
  return (
    `${talents} talents\n  counting: compiled ${ms(talent.compiled.ms)} + ${ms(enterprise.compiled.ms)} (talents + enterprises), ` +
    `by hand ${ms(talent.byHand.ms)} + ${ms(enterprise.byHand.ms)}, ratio ${clock.toFixed(2)}; of the processor for talents ` +
    `${ms(talent.compiled.workedMs)} to ${ms(talent.byHand.workedMs)}, ratio ${worked.toFixed(2)}\n`
  )
}

export const roundText = ({ items, parts, firstMs, nextMs, pairs, onePersonMs, peakMb }: RoundMeasured): string =>
  `  the round of ${items} items in ${parts} parts: ${(firstMs / 1000).toFixed(1)} s from nothing (${pairs} matches written), ` +
  `${(nextMs / 1000).toFixed(1)} s the next day; its process at most ${peakMb.toFixed(0)} MB\n` +
  `  one person, every item, found and written: p95 ${ms(onePersonMs)}\n`

/** From each size to the next: how many times the people, and how many times the time. */
export function growthText(all: readonly Measured[]): string {
  return all
    .slice(1)
    .map((after, index) => {
      const before = all[index] as Measured
      const times = (of: (one: Measured) => number) => `×${(of(after) / of(before)).toFixed(1)}`
      return (
        `${before.talents} → ${after.talents} (${times((one) => one.talents)}): ` +
        `counting ${times((one) => one.talent.compiled.ms)}, by hand ${times((one) => one.talent.byHand.ms)}, ` +
        `the round ${times((one) => one.firstMs)}, the next day's ${times((one) => one.nextMs)}\n`
      )
    })
    .join('')
}
