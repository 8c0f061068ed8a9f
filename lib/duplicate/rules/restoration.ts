import { changedColumns, type Image, type RowChange, type RowImage } from './image-difference'

/** Marks of having been written; they go back with the row, or on when it was written since. */
const MARKS = ['version', 'updated_at']
/** What follows from the records of a talent: reckoned anew when they changed since. */
const DERIVED = [
  'education_code',
  'degree_code',
  'is_full_time_education',
  'school_name',
  'school_tier',
  'major',
  'graduated_on',
  'title_code',
  'skill_level',
  'employer_id',
  'first_insured_month',
  'insured_months',
  'tier',
  'tier_valid_to',
]

/** Rows to write back: `image` holds the key and the columns to set, or the whole row. */
export type Restored = { readonly table: string; readonly columns: readonly string[]; readonly image: Image }
export type Restoration = {
  readonly deletes: readonly Restored[]
  readonly updates: readonly Restored[]
  readonly inserts: readonly Restored[]
  /** Rows that were changed after the merge, so that nobody can say any more what they were without it. */
  readonly blocked: readonly RowChange[]
}

type Lookup = (row: Pick<RowImage, 'table' | 'key'>) => Image | null
type IsNaming = (table: string, column: string) => boolean

const isSame = (column: string, a: Image, b: Image): boolean =>
  changedColumns({ x: a[column] }, { x: b[column] }).length === 0

/**
 * How each row goes back. What a later command has changed of a row, the merge left alone, stays; a row that by now names
 * somebody else stays there; a value that the merge chose and somebody changed since cannot be taken back.
 */
export function planRestoration(changes: readonly RowChange[], current: Lookup, isNaming: IsNaming): Restoration {
  const deletes: Restored[] = []
  const updates: Restored[] = []
  const inserts: Restored[] = []
  const blocked: RowChange[] = []
  for (const change of changes) {
    const { table, key, before, after } = change
    const now = current(change)
    if (change.effect === 'add' && after && now) {
      if (changedColumns(after, now).length === 0) deletes.push({ table, columns: [], image: key })
      else blocked.push(change)
    } else if (change.effect === 'remove' && before) {
      if (now === null) inserts.push({ table, columns: Object.keys(before), image: before })
      else blocked.push(change)
    } else if (before && after && now) {
      const columns = columnsToRestore(change, now, isNaming)
      if (columns === null) blocked.push(change)
      else if (columns.length > 0) updates.push({ table, columns, image: { ...key, ...valuesOf(columns, before) } })
    }
  }
  return { deletes, updates, inserts, blocked }
}

const valuesOf = (columns: readonly string[], before: Image): Image =>
  Object.fromEntries(columns.map((column) => [column, before[column] ?? null]))

/** Null: not possible any more. */
function columnsToRestore(
  { table, columns, before, after }: RowChange,
  now: Image,
  isNaming: IsNaming,
): string[] | null {
  const [was, became] = [before ?? {}, after ?? {}]
  const isUntouched = (column: string) => isSame(column, became, now)
  const mayDiffer = (column: string) => MARKS.includes(column) || DERIVED.includes(column) || isNaming(table, column)
  const lost = columns.filter((one) => !mayDiffer(one) && !isUntouched(one) && !isSame(one, was, now))
  return lost.length > 0 ? null : columns.filter(isUntouched)
}
