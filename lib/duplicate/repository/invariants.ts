import { Prisma } from '@/generated/prisma/client'
import { prisma } from '@/lib/platform/prisma'
import { sqlName } from '@/lib/platform/sql-name'
import { NAMING_COLUMNS, type NamingColumn } from '../rules/naming-columns'

type Broken = { id: string }

/** Closed logins stay with the entry they were made for, and what they were authorised for with them. */
const MAY_STAY: Readonly<Record<string, Prisma.Sql>> = {
  'account.subject_id': Prisma.sql`row.status = 'disabled'`,
  'enterprise_contact.enterprise_id': Prisma.sql`EXISTS (SELECT FROM account AS own WHERE own.county_code = row.county_code
    AND own.id = row.account_id AND own.status = 'disabled')`,
}

const namingMerged = (countyCode: string, { table, column, kind, kindColumn, by }: NamingColumn): Prisma.Sql => {
  const named = sqlName('entry', { id: 'id', identity: 'identity_blind', uscc: 'uscc' }[by])
  const ofKind = kindColumn === undefined ? Prisma.empty : Prisma.sql`AND ${sqlName('row', kindColumn)}::text = ${kind}`
  const staying = MAY_STAY[`${table}.${column}`] ?? Prisma.sql`false`
  return Prisma.sql`
    SELECT ${`${table}.${column} `} || entry.id AS id FROM ${sqlName(kind)} AS entry
    JOIN ${sqlName(table)} AS row ON row.county_code = entry.county_code
      AND ${sqlName('row', column)} = ${named} ${ofKind}
    WHERE entry.county_code = ${countyCode} AND entry.status = 'merged' AND NOT (${staying})`
}

/** Rows that name an entry which has gone into another one. */
export const findLeftBehind = (countyCode: string): Promise<Broken[]> => {
  const moved = NAMING_COLUMNS.filter(({ how }) => how === 'move')
  return prisma.$queryRaw`${Prisma.join(
    moved.map((column) => namingMerged(countyCode, column)),
    ' UNION ALL ',
  )}`
}

/** Merged entries without a merge that stands, or the other way round. */
export const findMergesApart = (countyCode: string): Promise<Broken[]> => prisma.$queryRaw`
  SELECT coalesce(entry.id, merge.loser_id) AS id
  FROM (SELECT id, county_code, merged_into_id FROM talent WHERE county_code = ${countyCode} AND status = 'merged'
        UNION ALL
        SELECT id, county_code, merged_into_id FROM enterprise WHERE county_code = ${countyCode} AND status = 'merged') AS entry
  FULL JOIN (SELECT * FROM register_merge WHERE county_code = ${countyCode} AND undone_at IS NULL) AS merge
    ON merge.loser_id = entry.id
  WHERE entry.id IS NULL OR merge.loser_id IS NULL`
