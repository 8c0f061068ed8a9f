import { Prisma } from '@/generated/prisma/client'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import { movedColumns, type NamingColumn } from '../rules/naming-columns'
import type { Entries, Entry } from './entries'

/**
 * Rows that stay with the loser: a login where the survivor has one (of an enterprise: for the same phone), and what such
 * a login was authorised for.
 */
const STAYING: Readonly<Record<string, (entries: Entries) => Prisma.Sql>> = {
  'account.subject_id': (entries) => hasTwinAccount(Prisma.sql`row`, entries),
  'enterprise_contact.enterprise_id': (entries) => Prisma.sql`EXISTS (
    SELECT FROM account AS own WHERE own.county_code = row.county_code AND own.id = row.account_id
      AND own.subject_id = ${entries.loser.id}::uuid AND ${hasTwinAccount(Prisma.sql`own`, entries)})`,
}

/** Whether the survivor has the same login already. */
export const hasTwinAccount = (account: Prisma.Sql, { roles, survivor }: Entries): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM account AS kept WHERE kept.county_code = ${account}.county_code AND kept.kind = ${account}.kind
    AND kept.subject_id = ${survivor.id}::uuid
    AND ${roles.kind === 'talent' ? Prisma.sql`true` : Prisma.sql`kept.phone_blind = ${account}.phone_blind`})`

/** Rows that name this entry by this column. */
function namingRows({ column, kind, kindColumn, by }: NamingColumn, countyCode: string, entry: Entry) {
  const place = sqlName('row', column)
  const named = by === 'id' ? Prisma.sql`${place} = ${entry.id}::uuid` : Prisma.sql`${place} = ${entry.valueKey}`
  const ofKind = kindColumn === undefined ? Prisma.empty : Prisma.sql`AND ${sqlName('row', kindColumn)}::text = ${kind}`
  return Prisma.sql`row.county_code = ${countyCode} AND ${named} ${ofKind}`
}

/** Of the rows that name the loser, those that move. */
function movingRows(column: NamingColumn, entries: Entries): Prisma.Sql {
  const staying = STAYING[`${column.table}.${column.column}`]
  const moving = staying === undefined ? Prisma.empty : Prisma.sql`AND NOT ${staying(entries)}`
  return Prisma.sql`${namingRows(column, entries.countyCode, entries.loser)} ${moving}`
}

/** Whatever named the loser names the survivor. */
export async function moveRows(tx: Tx, entries: Entries): Promise<void> {
  for (const column of movedColumns(entries.roles.kind)) {
    const to = column.by === 'id' ? Prisma.sql`${entries.survivor.id}::uuid` : Prisma.sql`${entries.survivor.valueKey}`
    await tx.$executeRaw`
      UPDATE ${sqlName(column.table)} AS row SET ${sqlName(column.column)} = ${to}
      WHERE ${movingRows(column, entries)}`
  }
}

export type Hanging = { readonly code: string; readonly kept: number; readonly moving: number }

/** How many rows name the survivor, and how many will come over, by column. */
export function countHanging(tx: Tx, entries: Entries): Promise<Hanging[]> {
  const counts = movedColumns(entries.roles.kind).map((column) => {
    const rows = Prisma.sql`FROM ${sqlName(column.table)} AS row WHERE`
    return Prisma.sql`
      SELECT ${`${column.table}.${column.column}`} AS code,
             (SELECT count(*)::int ${rows} ${namingRows(column, entries.countyCode, entries.survivor)}) AS kept,
             (SELECT count(*)::int ${rows} ${movingRows(column, entries)}) AS moving`
  })
  return tx.$queryRaw<Hanging[]>`${Prisma.join(counts, ' UNION ALL ')}`
}
