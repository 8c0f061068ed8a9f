import type { Outcome } from './assessment'

/** No if any is no; else unknown if any is unknown. SQL's AND. */
export const allOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('notMet') ? 'notMet' : outcomes.includes('unknown') ? 'unknown' : 'met'

/** Yes if any is yes; else unknown if any is unknown. SQL's OR. */
export const anyOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('met') ? 'met' : outcomes.includes('unknown') ? 'unknown' : 'notMet'

/** Unknown stays unknown. SQL's NOT. */
export const negate = (outcome: Outcome): Outcome =>
  outcome === 'unknown' ? 'unknown' : outcome === 'met' ? 'notMet' : 'met'

/** A comparison that could not be made is unknown. */
export const outcomeOf = (answer: boolean | null): Outcome => (answer === null ? 'unknown' : answer ? 'met' : 'notMet')
