import { Prisma } from '@/generated/prisma/client'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Merge } from '../model'
import { movedColumns, primaryKeyOf } from '../rules/naming-columns'

/** Rows under the survivor that were made after the merge: ids of ours rise with time. */
export async function countSince(
  tx: Tx,
  countyCode: string,
  { kind, survivorId, id }: Merge,
): Promise<{ table: string; count: number }[]> {
  const counted = movedColumns(kind).filter(({ table, by }) => by === 'id' && primaryKeyOf(table).join() === 'id')
  const counts = counted.map(({ table, column, kindColumn }) => {
    const ofKind =
      kindColumn === undefined ? Prisma.empty : Prisma.sql`AND ${sqlName('row', kindColumn)}::text = ${kind}`
    return Prisma.sql`
      SELECT ${table} AS table, count(*)::int AS count FROM ${sqlName(table)} AS row
      WHERE row.county_code = ${countyCode} AND ${sqlName('row', column)} = ${survivorId}::uuid
        AND row.id > ${id}::uuid ${ofKind}`
  })
  const rows = await tx.$queryRaw<{ table: string; count: number }[]>`${Prisma.join(counts, ' UNION ALL ')}`
  return rows.filter(({ count }) => count > 0)
}
