import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Register } from './look'
import { pairsSql } from './match-query'
import type { MatchedItem } from './standing-sql'

const NOBODY = Prisma.sql`SELECT NULL::uuid AS subject_id, NULL::uuid AS item_id, NULL::boolean AS is_met WHERE false`

/**
 * Finds for one part of a register whom each item is for, and writes down what differs from before: new pairs, changed
 * verdicts, pairs that are no more. One statement, however many people.
 */
export async function rematch(
  tx: Tx,
  register: Register,
  items: readonly (MatchedItem & { readonly versionId: string })[],
  day: PlainDate,
): Promise<{ written: number }> {
  const { countyCode, subject, where } = register
  const versions = JSON.stringify(items.map(({ itemId, versionId }) => ({ item: itemId, version: versionId })))
  const found = items.length > 0 ? pairsSql(register, items, day) : NOBODY
  const written = await tx.$executeRaw`
    WITH found AS MATERIALIZED (${found}),
    gone AS (
      DELETE FROM match WHERE county_code = ${countyCode} AND subject_kind = ${subject} AND ${where(Prisma.sql`subject_id`)}
        AND NOT EXISTS (SELECT FROM found WHERE found.subject_id = match.subject_id AND found.item_id = match.item_id)
    )
    INSERT INTO match (county_code, item_id, subject_kind, subject_id, version_id, verdict, found_on)
    SELECT ${countyCode}, found.item_id, ${subject}, found.subject_id, said.version,
           (CASE WHEN is_met THEN 'met' ELSE 'unknown' END)::match_verdict, ${day}::date
      FROM found JOIN jsonb_to_recordset(${versions}::jsonb) AS said (item uuid, version uuid) ON said.item = found.item_id
    ON CONFLICT (county_code, item_id, subject_id) DO UPDATE
      SET version_id = excluded.version_id, verdict = excluded.verdict, found_on = excluded.found_on
      WHERE match.verdict <> excluded.verdict OR match.version_id <> excluded.version_id`
  return { written }
}
