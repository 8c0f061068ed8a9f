/** The number of a version as an address says it; null for the newest. */
export const versionOf = (text: unknown): number | null =>
  typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : null
