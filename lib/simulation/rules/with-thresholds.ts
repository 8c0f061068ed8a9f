import type { Tally } from '../model'
import type { Threshold } from './thresholds'

/** The tally with a place for every threshold, those with nobody near them too. */
export const withThresholds = (tally: Tally, thresholds: readonly Pick<Threshold, 'code' | 'text'>[]): Tally => ({
  ...tally,
  thresholds: {
    ...Object.fromEntries(thresholds.map(({ code, text }) => [code, { text, inside: 0, outside: 0 }])),
    ...tally.thresholds,
  },
})
