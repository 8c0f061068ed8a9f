/** Columns of a row as plain data: days and months as text, money in fen, instants as ISO text. */
export type Columns = Readonly<Record<string, unknown>>

/**
 * What an entry of many rows did to one row of a register, so that it can be taken back as a whole. `before` null: the
 * row is new, and `after` is all of it. Of a changed row both hold the changed columns alone.
 */
export type Effect = {
  /** 'talent', 'employment', 'enterprise', 'taxYear' … */
  readonly entity: string
  readonly entityId: string
  readonly subjectId: string
  readonly before: Columns | null
  readonly after: Columns
}

/** A row that an undo leaves as it is, and why. */
export type LeftAlone = { readonly entity: string; readonly subjectId: string; readonly text: string }

/** As JSON keeps it: what is compared later was read back from JSON too. */
export const plainColumns = (row: object): Columns => JSON.parse(JSON.stringify(row)) as Columns

/** The columns whose values differ, on both sides. */
export function changedColumns(before: Columns, after: Columns): { before: Columns; after: Columns } {
  const keys = Object.keys(after).filter((key) => (before[key] ?? null) !== (after[key] ?? null))
  const pick = (row: Columns): Columns => Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}

/** Whether the row still says what the effect left in it. */
export const stillHolds = (current: Columns, after: Columns): boolean =>
  Object.entries(after).every(([key, value]) => (current[key] ?? null) === (value ?? null))
