import { Prisma } from '@/generated/prisma/client'
import type { SubjectKind } from '@/lib/fact/model'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { DuplicateStatus, Ground } from '../model'

export type PairListEntry = { readonly name: string; readonly number: string; readonly townshipName: string }
export type PairRow = {
  readonly id: string
  readonly status: DuplicateStatus
  readonly grounds: readonly Ground[]
  readonly weight: number
  readonly foundAt: Date
  readonly decidedAt: Date | null
  readonly decidedByName: string | null
  readonly first: PairListEntry
  readonly second: PairListEntry
}
/** Where a page begins: after the last row of the one before. */
export type PairCursor = { readonly weight: number; readonly id: string }
type Asked = {
  readonly kind: SubjectKind
  readonly statuses: readonly DuplicateStatus[]
  readonly after: PairCursor | null
  readonly size: number
}

const entryOf = (row: 'first' | 'second', kind: SubjectKind): Prisma.Sql =>
  Prisma.sql`jsonb_build_object('name', ${sqlName(row, 'name')},
    'number', ${sqlName(row, kind === 'talent' ? 'identity_masked' : 'uscc')},
    'townshipName', ${sqlName(`${row}_town`, 'short_name')}) AS ${sqlName(row)}`

const joinOf = (row: 'first' | 'second', kind: SubjectKind): Prisma.Sql =>
  Prisma.sql`
    JOIN ${sqlName(kind)} AS ${sqlName(row)} ON ${sqlName(row, 'county_code')} = pair.county_code
      AND ${sqlName(row, 'id')} = ${sqlName('pair', `${row}_id`)}
    JOIN unit AS ${sqlName(`${row}_town`)} ON ${sqlName(`${row}_town`, 'county_code')} = pair.county_code
      AND ${sqlName(`${row}_town`, 'code')} = ${sqlName(row, 'township_code')}`

/** One page of pairs, those with most to say for them first, with one row more when there is a next page. */
export function findPairPage(tx: Tx, countyCode: string, asked: Asked): Promise<PairRow[]> {
  const { kind, statuses, after, size } = asked
  const beyond = after ? Prisma.sql`AND (pair.weight, pair.id) < (${after.weight}, ${after.id}::uuid)` : Prisma.empty
  return tx.$queryRaw<PairRow[]>`
    SELECT pair.id, pair.status::text AS status, pair.grounds, pair.weight, pair.found_at AS "foundAt",
           pair.decided_at AS "decidedAt", pair.decided_by_name AS "decidedByName",
           ${entryOf('first', kind)}, ${entryOf('second', kind)}
    FROM duplicate_pair AS pair ${joinOf('first', kind)} ${joinOf('second', kind)}
    WHERE pair.county_code = ${countyCode} AND pair.subject_kind = ${kind}
      AND pair.status = ANY(${[...statuses]}::duplicate_status[]) ${beyond}
    ORDER BY pair.weight DESC, pair.id DESC LIMIT ${size + 1}`
}
