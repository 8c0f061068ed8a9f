import { Prisma } from '@/generated/prisma/client'
import { LIVE_STATUSES } from '@/lib/application/flow'
import type { RegisterScope } from '@/lib/fact/rules/register-scope'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { MatchVerdict, RegisterName } from '../model'
import { inPlaces } from './in-places'

export type MatchCount = {
  readonly itemId: string
  readonly verdict: MatchVerdict
  readonly all: number
  readonly filed: number
  readonly granted: number
}

/**
 * How many there are of each kind, item by item. All of them from the counts that are kept; what has come of them from the
 * cases and awards, which are few beside the register.
 */
export function countMatches(
  tx: Tx,
  countyCode: string,
  { scope, register }: { scope: RegisterScope; register: RegisterName },
): Promise<MatchCount[]> {
  return tx.$queryRaw<MatchCount[]>`
    SELECT kept.item_id::text AS "itemId", kept.verdict::text AS verdict, kept.count AS "all",
           coalesce(come.filed, 0) AS filed, coalesce(come.granted, 0) AS granted
      FROM (SELECT item_id, verdict, sum(count)::int AS count FROM match_count
             WHERE county_code = ${countyCode} AND subject_kind = ${register} AND ${inPlaces(scope, register, 'match_count')}
             GROUP BY 1, 2) AS kept
      LEFT JOIN (SELECT match.item_id, match.verdict, count(*) FILTER (WHERE NOT is_granted)::int AS filed,
                        count(*) FILTER (WHERE is_granted)::int AS granted
                   FROM (${comeOfItSql(countyCode, register)}) AS one
                   JOIN match ON match.county_code = ${countyCode} AND match.item_id = one.item_id
                    AND match.subject_id = one.holder_id AND ${inPlaces(scope, register, 'match')}
                  GROUP BY 1, 2) AS come USING (item_id, verdict)`
}

/** Who has a case or an award of which item. Once granted, the case that led there no longer counts as filed. */
function comeOfItSql(countyCode: string, register: RegisterName): Prisma.Sql {
  const holder = sqlName(register === 'talent' ? 'talent_id' : 'enterprise_id')
  return Prisma.sql`
    SELECT item_id, holder_id, bool_or(is_granted) AS is_granted
      FROM (SELECT item_id, ${holder} AS holder_id, true AS is_granted FROM entitlement
             WHERE county_code = ${countyCode} AND ${holder} IS NOT NULL AND status <> 'reversed'
            UNION ALL
            SELECT item_id, ${holder}, status = 'granted' FROM application
             WHERE county_code = ${countyCode} AND ${holder} IS NOT NULL
               AND status::text = ANY(${['granted', ...LIVE_STATUSES]}::text[])) AS each
     GROUP BY 1, 2`
}
