import { Prisma } from '@/generated/prisma/client'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Image, RowImage } from '../rules/image-difference'
import { movedColumns, primaryKeyOf, type NamingColumn } from '../rules/naming-columns'
import type { Entries } from './entries'

/** Written by the database from other columns. */
const GENERATED = ['name_grams']

/** Every row that names one of the two, and the two themselves, as they stand. */
export async function findRowImages(tx: Tx, entries: Entries): Promise<RowImage[]> {
  const { kind, survivorId, loserId } = entries.roles
  const own = Prisma.sql`row.id IN (${survivorId}::uuid, ${loserId}::uuid)`
  const byTable = Map.groupBy(movedColumns(kind), ({ table }) => table)
  const tables = new Set([kind, ...byTable.keys()])
  const images: RowImage[] = []
  for (const table of tables) {
    const naming = (byTable.get(table) ?? []).map((column) => names(column, entries))
    images.push(...(await findImages(tx, entries.countyCode, table, table === kind ? [own, ...naming] : naming)))
  }
  return images
}

/** Whether the column names one of the two. */
function names({ column, kindColumn, by, kind }: NamingColumn, { survivor, loser }: Entries): Prisma.Sql {
  const place = sqlName('row', column)
  if (by !== 'id') return Prisma.sql`${place} IN (${survivor.valueKey}, ${loser.valueKey})`
  const named = Prisma.sql`${place} = ANY(${[survivor.id, loser.id]}::uuid[])`
  return kindColumn === undefined ? named : Prisma.sql`(${sqlName('row', kindColumn)}::text = ${kind} AND ${named})`
}

async function findImages(
  tx: Tx,
  countyCode: string,
  table: string,
  conditions: readonly Prisma.Sql[],
): Promise<RowImage[]> {
  const rows = await tx.$queryRaw<{ image: Image }[]>`
    SELECT to_jsonb(row) - ${GENERATED}::text[] AS image FROM ${sqlName(table)} AS row
    WHERE row.county_code = ${countyCode} AND (${Prisma.join([...conditions], ' OR ')})`
  const key = primaryKeyOf(table)
  return rows.map(({ image }) => ({
    table,
    image,
    key: Object.fromEntries(key.map((column) => [column, image[column]])),
  }))
}
