const YEAR = /^20\d{2}$/

/** The year an address asks for, or null for this one. */
export const yearOfQuery = (text: unknown): number | null =>
  typeof text === 'string' && YEAR.test(text) ? Number(text) : null
