import { isFields, listOf, type Path, typedText, valueAt, withValue } from './at-path'

/** Where a clause of the document bears its own number. */
export const isClauseName = (path: Path): boolean =>
  path.length === 4 && path[0] === 'document' && path[1] === 'clauses' && path[3] === 'ref'

/** The document with one value in place of another; a clause that gets another number keeps everything that rests on it. */
export function withTyped(document: unknown, path: Path, value: unknown): unknown {
  const next = withValue(document, path, value)
  const before = valueAt(document, path)
  if (!isClauseName(path) || before === '' || value === '' || !isFields(next)) return next
  const names = listOf(valueAt(next, ['document', 'clauses'])).map((clause) => typedText(valueAt(clause, ['ref'])))
  // Two clauses of one name: nobody knows which of them is meant.
  return names.includes(typedText(before)) ? next : citing(next, before, value)
}

function citing(value: unknown, before: unknown, now: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => citing(one, before, now))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, member]) => [
      field,
      field === 'clause' && member === before ? now : citing(member, before, now),
    ]),
  )
}
