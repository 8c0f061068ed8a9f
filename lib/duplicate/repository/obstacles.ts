import { Prisma } from '@/generated/prisma/client'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import { TWIN_MAY_DIFFER } from '../rules/naming-columns'
import type { Obstacle } from '../rules/obstacle-text'
import type { Entries } from './entries'

/** What must be put right before the two can become one. */
export function findObstacles(tx: Tx, entries: Entries): Promise<Obstacle[]> {
  const finders = entries.roles.kind === 'talent' ? ofTalents(entries) : ofEnterprises(entries)
  return tx.$queryRaw<
    Obstacle[]
  >`${Prisma.join([...finders, corrections(entries), openingBatches(entries)], ' UNION ALL ')}`
}

const LIVE = Prisma.sql`('draft', 'submitted', 'returned', 'inReview', 'approved', 'onNotice')`

/** `kept` and `other`: the survivor's and the loser's rows of one table. */
function bothOf(table: string, owner: string, { countyCode, survivor, loser }: Entries): Prisma.Sql {
  const [from, column] = [sqlName(table), sqlName(owner)]
  return Prisma.sql`${from} AS kept JOIN ${from} AS other ON other.county_code = kept.county_code
    AND kept.county_code = ${countyCode} AND kept.${column} = ${survivor.id}::uuid AND other.${column} = ${loser.id}::uuid`
}

const areTwins = Prisma.sql`to_jsonb(kept) - ${[...TWIN_MAY_DIFFER]}::text[] = to_jsonb(other) - ${[...TWIN_MAY_DIFFER]}::text[]`

/** One live case of an item at a time (an enterprise: about one person). */
const liveCases = (entries: Entries, owner: string, party: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT 'liveCases' AS code, item.title || ' ' || kept.number AS kept, other.number AS other
  FROM ${bothOf('application', owner, entries)} AND other.item_id = kept.item_id AND ${party}
    AND kept.status IN ${LIVE} AND other.status IN ${LIVE}
  JOIN policy_item AS item ON item.county_code = kept.county_code AND item.id = kept.item_id`

const ofTalents = (entries: Entries): Prisma.Sql[] => [
  liveCases(entries, 'talent_id', Prisma.sql`other.enterprise_id IS NOT DISTINCT FROM kept.enterprise_id`),
  Prisma.sql`SELECT 'liveCards', kept.number, other.number
    FROM ${bothOf('talent_card', 'talent_id', entries)} AND kept.status <> 'revoked' AND other.status <> 'revoked'`,
  Prisma.sql`SELECT 'openJobs', firm.name || ' ' || kept.started_on, other_firm.name || ' ' || other.started_on
    FROM ${bothOf('employment', 'talent_id', entries)} AND kept.mode = 'fullTime' AND other.mode = 'fullTime'
      AND kept.ended_on IS NULL AND other.ended_on IS NULL AND NOT (${areTwins})
    JOIN enterprise AS firm ON firm.county_code = kept.county_code AND firm.id = kept.enterprise_id
    JOIN enterprise AS other_firm ON other_firm.county_code = kept.county_code AND other_firm.id = other.enterprise_id`,
  Prisma.sql`SELECT 'openInsurance', kept.from_month, other.from_month
    FROM ${bothOf('insurance_spell', 'talent_id', entries)}
      AND kept.to_month IS NULL AND other.to_month IS NULL AND NOT (${areTwins})`,
  Prisma.sql`SELECT 'spouses', kept.name, other.name FROM ${bothOf('household_member', 'talent_id', entries)}
      AND kept.relation = 'spouse' AND other.relation = 'spouse'
      AND kept.valid_to IS NULL AND other.valid_to IS NULL AND NOT (${areTwins})`,
  related(entries),
]

/** Spouses, or parent and child, are two people. */
function related({ countyCode, survivor, loser }: Entries): Prisma.Sql {
  const ids = [survivor.id, loser.id]
  return Prisma.sql`SELECT 'related', row.relation, row.name FROM household_member AS row
    WHERE row.county_code = ${countyCode}
      AND row.talent_id = ANY(${ids}::uuid[]) AND row.member_talent_id = ANY(${ids}::uuid[])`
}

const ofEnterprises = (entries: Entries): Prisma.Sql[] => [
  liveCases(entries, 'enterprise_id', Prisma.sql`other.talent_id IS NOT DISTINCT FROM kept.talent_id`),
  Prisma.sql`SELECT 'taxYears', kept.year::text, other.year::text
    FROM ${bothOf('enterprise_tax_year', 'enterprise_id', entries)} AND other.year = kept.year AND NOT (${areTwins})`,
]

const corrections = (entries: Entries): Prisma.Sql => Prisma.sql`
  SELECT 'corrections', kept.fact_key, other.fact_key FROM ${bothOf('correction_request', 'subject_id', entries)}
    AND kept.fact_key = other.fact_key AND kept.subject_kind = other.subject_kind
    AND kept.status = 'filed' AND other.status = 'filed'`

/** Lines of an opening batch are not rewritten: what would be posted of them would be the merged entry's. */
function openingBatches({ countyCode, roles, loser }: Entries): Prisma.Sql {
  const party =
    roles.kind === 'talent'
      ? Prisma.sql`line.talent_id = ${loser.id}::uuid`
      : Prisma.sql`${loser.id}::uuid IN (line.enterprise_id, line.employer_id)`
  return Prisma.sql`SELECT DISTINCT 'openingBatch', batch.number, '' FROM opening_line AS line
    JOIN opening_batch AS batch ON batch.county_code = line.county_code AND batch.id = line.batch_id
    WHERE line.county_code = ${countyCode} AND ${party}
      AND batch.kind = 'entry' AND batch.status IN ('draft', 'prepared', 'rejected')`
}
