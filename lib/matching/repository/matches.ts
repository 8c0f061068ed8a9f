import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Register } from './look'
import { pairsSql } from './match-query'
import { entriesOf } from './parts'
import type { MatchedItem } from './standing-sql'

type Items = readonly (MatchedItem & { readonly versionId: string })[]

const NOBODY = Prisma.sql`SELECT NULL::uuid AS subject_id, NULL::uuid AS item_id, NULL::boolean AS is_met WHERE false`

/**
 * Finds for one part of a register whom each item is for, and writes down what differs from before: new pairs, changed
 * verdicts, pairs that are no more. One statement, however many people; what is as it was is not touched.
 */
export async function rematch(tx: Tx, register: Register, items: Items, day: PlainDate): Promise<void> {
  await tx.$executeRaw(rematchSql(register, items, day))
}

/**
 * The same for some entries, whose facts changed. Planning so long a statement takes longer than one person takes: the
 * connection keeps it, and one plan of it for whoever comes. A plan made on the day the county is set up, when every table
 * is empty, would read whole tables for each person ever after (5 ms become 60): it has to go by the indexes.
 */
export async function rematchEntries(
  tx: Tx,
  { countyCode, subject }: Pick<Register, 'countyCode' | 'subject'>,
  ids: readonly string[],
  { items, day }: { items: Items; day: PlainDate },
): Promise<void> {
  if (ids.length === 0) return
  await tx.$queryRaw`SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`
  await tx.$executeRaw(Prisma.sql`/* kept */ ${rematchSql(entriesOf(countyCode, subject, ids), items, day)}`)
  await tx.$queryRaw`SELECT set_config('plan_cache_mode', 'auto', true), set_config('enable_seqscan', 'on', true)`
}

function rematchSql(register: Register, items: Items, day: PlainDate): Prisma.Sql {
  const { countyCode, subject, where } = register
  const versions = JSON.stringify(items.map(({ itemId, versionId }) => ({ item: itemId, version: versionId })))
  const village = subject === 'talent' ? Prisma.sql`owner.village_code` : Prisma.sql`NULL::text`
  return Prisma.sql`
    WITH found AS MATERIALIZED (${items.length > 0 ? pairsSql(register, items, day) : NOBODY}),
    said AS (
      SELECT found.item_id, found.subject_id, of_item.version AS version_id,
             (CASE WHEN is_met THEN 'met' ELSE 'unknown' END)::match_verdict AS verdict,
             owner.township_code, ${village} AS village_code
        FROM found
        JOIN jsonb_to_recordset(${versions}::jsonb) AS of_item (item uuid, version uuid) ON of_item.item = found.item_id
        JOIN ${sqlName(subject)} AS owner ON owner.county_code = ${countyCode} AND owner.id = found.subject_id
    ),
    held AS (
      SELECT item_id, subject_id, version_id, verdict, township_code, village_code FROM match
       WHERE county_code = ${countyCode} AND subject_kind = ${subject} AND ${where(Prisma.sql`subject_id`)}
    ),
    differing AS MATERIALIZED (
      SELECT item_id, subject_id, said.version_id, said.verdict, said.township_code, said.village_code
        FROM said FULL JOIN held USING (item_id, subject_id)
       WHERE (said.verdict, said.version_id, said.township_code, said.village_code)
             IS DISTINCT FROM (held.verdict, held.version_id, held.township_code, held.village_code)
    ),
    gone AS (
      DELETE FROM match USING differing
       WHERE differing.verdict IS NULL AND match.county_code = ${countyCode} AND match.item_id = differing.item_id
         AND match.subject_id = differing.subject_id AND ${where(Prisma.sql`match.subject_id`)}
    )
    INSERT INTO match (county_code, item_id, subject_kind, subject_id, version_id, verdict, township_code, village_code, found_on)
    SELECT ${countyCode}, item_id, ${subject}, subject_id, version_id, verdict, township_code, village_code, ${day}::date
      FROM differing WHERE verdict IS NOT NULL
    ON CONFLICT (county_code, item_id, subject_id) DO UPDATE
      SET version_id = excluded.version_id, verdict = excluded.verdict, township_code = excluded.township_code,
          village_code = excluded.village_code,
          found_on = CASE WHEN (match.verdict, match.version_id) = (excluded.verdict, excluded.version_id)
                          THEN match.found_on ELSE excluded.found_on END`
}
