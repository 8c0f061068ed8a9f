import { Prisma } from '@/generated/prisma/client'
import type { FactKey } from '@/lib/fact/catalogue'

/**
 * The day from which the value now held of a fact counts: that of its last change, read as fact/repository/fact-changes.ts
 * reads it, what merged entries brought included.
 */
export const provenanceDay = (countyCode: string, subjectId: Prisma.Sql, key: FactKey): Prisma.Sql => Prisma.sql`
  (SELECT change.valid_from
     FROM (SELECT ${subjectId} AS history_id, NULL::text[] AS taken, NULL::timestamptz AS since
           UNION ALL
           SELECT alias_id, taken_keys, since FROM subject_alias
            WHERE county_code = ${countyCode} AND subject_kind IN ('talent', 'enterprise') AND subject_id = ${subjectId}
          ) AS read_as
     JOIN fact_change AS change ON change.county_code = ${countyCode}
      AND change.subject_kind IN ('talent', 'enterprise') AND change.subject_id = read_as.history_id
    WHERE jsonb_exists(change.changes, ${key})
    ORDER BY CASE WHEN taken IS NULL THEN change.at WHEN ${key} = ANY(taken) THEN since ELSE '-infinity' END DESC,
             change.at DESC, change.id DESC
    LIMIT 1)`
