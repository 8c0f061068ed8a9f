/** Far deeper than any rulebook. */
const DEEPEST = 60

/** The document that a text of JSON holds; undefined when it holds none that can be kept. */
export function parseDocument(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text)
    return isKeepable(document, 0) ? document : undefined
  } catch {
    return undefined
  }
}

/** PostgreSQL keeps no NUL and no half character in its JSON, and 1e999 is read as a number that is none. */
function isKeepable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return (
    depth < DEEPEST &&
    Object.entries(value)
      .flat()
      .every((member) => isKeepable(member, depth + 1))
  )
}
