import { canonicalJson } from '@/lib/kernel/canonical-json'

/** A row as JSON, column by column. */
export type Image = Readonly<Record<string, unknown>>
export type RowImage = { readonly table: string; readonly key: Image; readonly image: Image }

export const EFFECTS = ['move', 'change', 'remove', 'add'] as const
export type Effect = (typeof EFFECTS)[number]

/** What became of one row. `before` and `after` hold the columns that changed, or the whole row that went or came. */
export type RowChange = {
  readonly table: string
  readonly key: Image
  readonly effect: Effect
  readonly columns: readonly string[]
  readonly before: Image | null
  readonly after: Image | null
}

const nameOf = ({ table, key }: Pick<RowImage, 'table' | 'key'>): string => `${table} ${canonicalJson(key)}`
const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** Rows by what they are, to look them up again. */
export const imagesByName = (rows: readonly RowImage[]): Map<string, RowImage> =>
  new Map(rows.map((row) => [nameOf(row), row]))

export const imageOf = (images: ReadonlyMap<string, RowImage>, row: Pick<RowImage, 'table' | 'key'>): Image | null =>
  images.get(nameOf(row))?.image ?? null

const pick = (image: Image, columns: readonly string[]): Image =>
  Object.fromEntries(columns.map((column) => [column, image[column] ?? null]))

export const changedColumns = (before: Image, after: Image): string[] =>
  Object.keys({ ...before, ...after })
    .filter((column) => !isSame(before[column], after[column]))
    .sort()

/**
 * What happened between two readings of the same rows. A row of which nothing changed but whom it names has moved
 * (`isNaming` knows those columns).
 */
export function rowChanges(
  before: readonly RowImage[],
  after: readonly RowImage[],
  isNaming: (table: string, column: string) => boolean,
): RowChange[] {
  const later = imagesByName(after)
  const earlier = imagesByName(before)
  const kept = before.flatMap(({ table, key, image }): RowChange[] => {
    const now = imageOf(later, { table, key })
    if (!now) return [{ table, key, effect: 'remove', columns: [], before: image, after: null }]
    const columns = changedColumns(image, now)
    if (columns.length === 0) return []
    const effect = columns.every((column) => isNaming(table, column)) ? 'move' : 'change'
    return [{ table, key, effect, columns, before: pick(image, columns), after: pick(now, columns) }]
  })
  const added = after
    .filter((row) => !imageOf(earlier, row))
    .map(({ table, key, image }): RowChange => ({ table, key, effect: 'add', columns: [], before: null, after: image }))
  return [...kept, ...added]
}
