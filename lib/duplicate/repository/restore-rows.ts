import { Prisma } from '@/generated/prisma/client'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Image, RowChange, RowImage } from '../rules/image-difference'
import { primaryKeyOf } from '../rules/naming-columns'
import type { Restored } from '../rules/restoration'

/** Rows written as JSON, read as rows of the table. */
const asRows = (table: string, images: readonly Image[]): Prisma.Sql =>
  Prisma.sql`jsonb_populate_recordset(NULL::${sqlName(table)}, ${JSON.stringify(images)}::jsonb)`

const sameKey = (table: string): Prisma.Sql =>
  Prisma.join(
    primaryKeyOf(table).map((column) => Prisma.sql`${sqlName('row', column)} = ${sqlName('image', column)}`),
    ' AND ',
  )

/** The rows of these keys as they stand now. */
export async function findCurrentRows(tx: Tx, countyCode: string, changes: readonly RowChange[]): Promise<RowImage[]> {
  const rows: RowImage[] = []
  for (const [table, ofTable] of Map.groupBy(changes, (change) => change.table)) {
    const keys = ofTable.map(({ key }) => key)
    const found = await tx.$queryRaw<{ image: Image }[]>`
      SELECT to_jsonb(row) - 'name_grams' AS image
      FROM ${sqlName(table)} AS row JOIN ${asRows(table, keys)} AS image ON ${sameKey(table)}
      WHERE row.county_code = ${countyCode}`
    for (const { image } of found) {
      rows.push({ table, image, key: Object.fromEntries(primaryKeyOf(table).map((one) => [one, image[one]])) })
    }
  }
  return rows
}

const grouped = (rows: readonly Restored[]): Restored[][] => [
  ...Map.groupBy(rows, ({ table, columns }) => `${table} ${columns.join()}`).values(),
]

export async function updateRows(tx: Tx, countyCode: string, rows: readonly Restored[]): Promise<void> {
  for (const group of grouped(rows)) {
    const { table, columns } = group[0]!
    const set = Prisma.join(columns.map((column) => Prisma.sql`${sqlName(column)} = ${sqlName('image', column)}`))
    const images = group.map(({ image }) => image)
    await tx.$executeRaw`
      UPDATE ${sqlName(table)} AS row SET ${set} FROM ${asRows(table, images)} AS image
      WHERE row.county_code = ${countyCode} AND ${sameKey(table)}`
  }
}

export async function insertRows(tx: Tx, rows: readonly Restored[]): Promise<void> {
  for (const group of grouped(rows)) {
    const { table, columns } = group[0]!
    const names = Prisma.join(columns.map((column) => sqlName(column)))
    const images = group.map(({ image }) => image)
    await tx.$executeRaw`INSERT INTO ${sqlName(table)} (${names}) SELECT ${names} FROM ${asRows(table, images)} AS image`
  }
}

export async function deleteRows(tx: Tx, countyCode: string, rows: readonly Restored[]): Promise<void> {
  for (const group of grouped(rows)) {
    const { table } = group[0]!
    const images = group.map(({ image }) => image)
    await tx.$executeRaw`
      DELETE FROM ${sqlName(table)} AS row USING ${asRows(table, images)} AS image
      WHERE row.county_code = ${countyCode} AND ${sameKey(table)}`
  }
}
