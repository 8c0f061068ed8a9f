import type { Change, ChangeValue } from '../model'

type Values = Readonly<Record<string, ChangeValue>>

/** The keys whose value differs, with both values. A key missing before counts as null. */
export function differences(before: Values, after: Values): Record<string, Change> {
  const changed = Object.entries(after).filter(([key, value]) => (before[key] ?? null) !== value)
  return Object.fromEntries(changed.map(([key, to]) => [key, { from: before[key] ?? null, to }]))
}

/** What a new record knows: every value that is not null, from nothing. */
export const firstValues = (values: Values): Record<string, Change> => differences({}, values)
