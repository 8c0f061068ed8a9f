/** A value as its form field holds it. */
export const formText = (value: unknown): string =>
  value === undefined || value === null ? '' : value === true ? 'yes' : value === false ? 'no' : `${value as string}`

/**
 * What was typed, laid over what somebody else has saved since the form was opened: a field that still says what the
 * form opened with (`was`) takes the value now in the register, so that nobody's correction is undone by a field that
 * nobody touched.
 */
export function keepUntouched<T extends Record<string, unknown>>(
  typed: T,
  was: Readonly<Record<string, string>>,
  registered: Partial<T>,
): T {
  const untouched = Object.entries(registered).filter(([field]) => formText(typed[field]) === was[field])
  return { ...typed, ...Object.fromEntries(untouched) }
}
