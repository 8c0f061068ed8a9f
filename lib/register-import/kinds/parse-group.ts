import type { z } from 'zod'
import type { Fault } from '../sheet/model'

/** One part of a row on its way through a form's schema: what came out, and what the schema complained about. */
export type Parsed<T> = { readonly value: T | null; readonly faults: readonly Fault[] }

export type RowScope = {
  readonly row: number
  /** The header of a column by its key. */
  readonly headerOf: (key: string) => string
  /** Headers that have been complained about already: they are told once. */
  readonly faulted: ReadonlySet<string>
}

/** The values of a row by the prefix of their keys ('education.schoolName'), each without it; '' for those without one. */
export function byPrefix(values: Readonly<Record<string, string>>): Map<string, Record<string, string>> {
  const groups = new Map<string, Record<string, string>>()
  for (const [key, value] of Object.entries(values)) {
    const dot = key.indexOf('.')
    const prefix = key.slice(0, Math.max(dot, 0))
    const group = groups.get(prefix) ?? {}
    group[key.slice(dot + 1)] = value
    groups.set(prefix, group)
  }
  return groups
}

/** Reads values by the schema of the form that an officer would fill in: a sheet obeys the same rules. */
export function parseGroup<S extends z.ZodType>(
  schema: S,
  values: Readonly<Record<string, unknown>>,
  prefix: string,
  scope: RowScope,
): Parsed<z.output<S>> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return { value: parsed.data, faults: [] }
  const faults = parsed.error.issues.map((issue): Fault => {
    const key = String(issue.path[0] ?? '')
    const isMissing = values[key] === undefined
    const complaint = isMissing ? { code: 'required', text: '必须填写' } : { code: 'order', text: issue.message }
    return { row: scope.row, header: scope.headerOf(`${prefix}${key}`), ...complaint }
  })
  return { value: null, faults: faults.filter(({ header }) => !scope.faulted.has(header)) }
}
