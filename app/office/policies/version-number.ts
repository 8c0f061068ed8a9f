/** The number of a version in an address; null where none is named. */
export const versionNumberOf = (text: unknown): number | null =>
  typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : null
