/** Where something stands in a document: fields by name, entries of a list by number. */
export type Path = readonly (string | number)[]

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** A value as it is typed; nothing of what no one line can hold. */
export const typedText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

export const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return listOf(value)[step]
    return isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, document)

/** The document with one value in place of another; undefined takes a field away. Everything else is the same object. */
export function withValue(document: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = listOf(document)
    const entries = step < list.length ? list : [...list, undefined]
    return entries.map((one, index) => (index === step ? withValue(one, rest, value) : one))
  }
  const fields = isFields(document) ? document : {}
  const next = withValue(fields[step], rest, value)
  if (next !== undefined) return { ...fields, [step]: next }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step))
}

export const withoutEntry = (document: unknown, list: Path, index: number): unknown =>
  withValue(
    document,
    list,
    listOf(valueAt(document, list)).filter((_, at) => at !== index),
  )

/** The list with one entry in another's place; as it was where there is no such place. */
export function withMoved(document: unknown, list: Path, from: number, to: number): unknown {
  const entries = [...listOf(valueAt(document, list))]
  if (to < 0 || to >= entries.length) return document
  entries.splice(to, 0, ...entries.splice(from, 1))
  return withValue(document, list, entries)
}

export const withAdded = (document: unknown, list: Path, entry: unknown): unknown =>
  withValue(document, list, [...listOf(valueAt(document, list)), entry])
