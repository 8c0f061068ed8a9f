import { Prisma } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'
import type { RowSource } from '../rules/finding'
import { LINES_DIGEST, ROW_DIGEST } from './row-digest'

type Range = { countyCode: string; firstSeq: bigint; lastSeq: bigint }

/** By number of the seal, what its lines come to now. */
export async function findLineDigests(tx: Tx, range: Range): Promise<Map<number, { count: number; hash: string }>> {
  const rows = await tx.$queryRaw<{ number: number; count: number; hash: string }[]>`
    select line.seal_number as number, count(*)::int as count, ${LINES_DIGEST} as hash
      from audit_seal_line line
     where line.county_code = ${range.countyCode} and line.seq between ${range.firstSeq} and ${range.lastSeq}
     group by 1`
  return new Map(rows.map(({ number, ...rest }) => [number, rest]))
}

export type StrangeRow = {
  seq: bigint
  number: number
  source: RowSource
  rowId: string
  /** Said otherwise when it was sealed; gone, then or since; never ours. */
  kind: 'rowChanged' | 'rowMissing' | 'rowForged'
}

/** Rows that no longer say what they said when they were sealed. */
export const findStrangeRows = (tx: Tx, range: Range, take: number): Promise<StrangeRow[]> => tx.$queryRaw`
  select line.seq, line.seal_number as number, line.source, line.row_id as "rowId",
         case when said_now.digest is null then 'rowMissing'
              when line.digest is distinct from said_now.digest then 'rowChanged'
              else 'rowForged' end as kind
    from audit_seal_line line ${ROW_DIGEST}
   where line.county_code = ${range.countyCode} and line.seq between ${range.firstSeq} and ${range.lastSeq}
     and (line.digest is null or line.digest is distinct from said_now.digest or not line.is_genuine)
   order by line.seq limit ${take}`

/** Rows of the three sources that neither have a number nor wait for one, and numbers that belong to no seal. */
export function findOutsideRows(tx: Tx, countyCode: string, take: number): Promise<OutsideRow[]> {
  const without = (source: RowSource, table: Prisma.Sql) => Prisma.sql`
    (select ${source} as source, row.id as "rowId", null::bigint as seq
       from ${table} row
      where row.county_code = ${countyCode}
        and not exists (select from audit_seal_line line where line.county_code = row.county_code and line.row_id = row.id)
        and not exists (select from audit_unsealed line where line.county_code = row.county_code and line.row_id = row.id)
      limit ${take})`
  return tx.$queryRaw`
    ${without('event', Prisma.sql`audit_event`)}
    union all ${without('caseEvent', Prisma.sql`application_event`)}
    union all ${without('ledger', Prisma.sql`ledger_transaction`)}
    union all
    (select line.source, line.row_id, line.seq from audit_seal_line line
      where line.county_code = ${countyCode}
        and not exists (select from audit_seal seal
                         where seal.county_code = line.county_code and seal.number = line.seal_number)
      limit ${take})`
}
export type OutsideRow = { source: RowSource; rowId: string; seq: bigint | null }

/** Lines of the record that have waited for the sealer since before that moment. */
export async function countWaitingSince(tx: Tx, countyCode: string, before: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count
      from audit_unsealed waiting
      join audit_event row on row.county_code = waiting.county_code and row.id = waiting.row_id
     where waiting.county_code = ${countyCode} and row.recorded_at < ${before}`
  return row?.count ?? 0
}
