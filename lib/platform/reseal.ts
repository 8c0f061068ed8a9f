import { envelopeStart, seal, sealBytes, unseal, unsealBytes } from './crypto'
import { sqlName } from './sql-name'
import { readBytes, rewriteBytes } from './storage'
import type { Tx } from './transaction'

/** A column that holds sealed values, and what they are sealed for. */
export type SealedColumn = { readonly table: string; readonly column: string; readonly purpose: string }

/** How many pages of a table one statement looks at: some hundred rows, so that nobody waits for it. */
const PAGES = 32

type Found = { readonly place: string; readonly envelope: string }

/** How many windows of pages the table has now. */
export async function countWindows(tx: Tx, table: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ pages: bigint }[]>`
    SELECT pg_relation_size(to_regclass(${table})) / current_setting('block_size')::int AS pages`
  return Math.ceil(Number(row?.pages ?? 0) / PAGES)
}

/**
 * Seals what one window of a column holds under an older key or algorithm anew. Each row is set only if it still holds the
 * very envelope that was opened: whoever changed it meanwhile sealed it anew themselves. Answers with how many were set.
 */
export async function resealWindow(tx: Tx, { table, column, purpose }: SealedColumn, window: number): Promise<number> {
  const [from, to] = [`(${window * PAGES},0)`, `(${(window + 1) * PAGES},0)`]
  const found = await tx.$queryRaw<Found[]>`
    SELECT ctid::text AS place, ${sqlName(column)} AS envelope FROM ${sqlName(table)}
     WHERE ctid >= ${from}::tid AND ctid < ${to}::tid
       AND ${sqlName(column)} IS NOT NULL AND NOT starts_with(${sqlName(column)}, ${envelopeStart()})`
  if (found.length === 0) return 0
  const anew = found.map(({ envelope }) => seal(purpose, unseal(purpose, envelope)))
  return tx.$executeRaw`
    UPDATE ${sqlName(table)} AS kept SET ${sqlName(column)} = fresh.envelope
      FROM unnest(${found.map(({ place }) => place)}::text[], ${found.map(({ envelope }) => envelope)}::text[], ${anew}::text[])
        AS fresh (place, before, envelope)
     WHERE kept.ctid = fresh.place::tid AND kept.${sqlName(column)} = fresh.before`
}

/** How many values of a column are sealed under an older key or algorithm. */
export async function countOlder(tx: Tx, { table, column }: SealedColumn): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM ${sqlName(table)}
     WHERE ${sqlName(column)} IS NOT NULL AND NOT starts_with(${sqlName(column)}, ${envelopeStart()})`
  return Number(row?.count ?? 0)
}

/** Seals a file anew under its own name, if it is not under the present key. Answers whether it was. */
export async function resealFile(storageKey: string, purpose: string): Promise<boolean> {
  const bytes = Buffer.from(await readBytes(storageKey))
  if (bytes.subarray(0, 64).toString('latin1').startsWith(`${envelopeStart()}\n`)) return false
  await rewriteBytes(storageKey, sealBytes(purpose, unsealBytes(purpose, bytes)))
  return true
}
