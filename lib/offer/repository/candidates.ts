import { Prisma } from '@/generated/prisma/client'
import { LIVE_STATUSES } from '@/lib/application/flow'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { OfferedParties } from '../model'

/** An item that is offered, as its candidates are looked for. `asks`: the person herself, the enterprise, or her employer. */
export type OfferedItem = {
  readonly itemId: string
  readonly asks: 'talent' | 'enterprise' | 'employer'
  readonly period: string
  readonly recurs: boolean
}

/** Whom an item may be offered. `withdrawnId`: the offer that was withdrawn and may be open again. */
export type Candidate = OfferedParties & {
  readonly itemId: string
  readonly subjectId: string
  readonly withdrawnId: string | null
}

/** One worker at a time makes offers: the other waits and finds nothing left. */
export async function lockOffers(tx: Tx, countyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('offer:' || ${countyCode}, 0))::text`
}

/** What is known of the pair stands in the way: an offer, a no, a case, an award of what is had once, a look of today. */
const isFree = (countyCode: string, today: PlainDate): Prisma.Sql => Prisma.sql`
      (prior.id IS NULL OR prior.status = 'withdrawn')
  AND NOT EXISTS (SELECT FROM offer_look AS looked WHERE looked.county_code = ${countyCode} AND looked.item_id = pair.item_id
                     AND looked.subject_id = pair.subject_id AND looked.looked_on >= ${today}::date)
  AND NOT EXISTS (SELECT FROM offer_opt_out AS said WHERE said.county_code = ${countyCode}
                     AND said.subject_id = coalesce(pair.enterprise_id, pair.talent_id)
                     AND (said.item_id IS NULL OR said.item_id = pair.item_id))
  AND NOT EXISTS (SELECT FROM application AS filed WHERE filed.county_code = ${countyCode} AND filed.item_id = pair.item_id
                     AND (filed.talent_id = pair.subject_id OR (pair.talent_id IS NULL AND filed.enterprise_id = pair.subject_id))
                     AND (filed.status::text = ANY(${[...LIVE_STATUSES, 'declined']}::text[])
                          OR (filed.status = 'granted' AND NOT pair.recurs)))
  AND (pair.recurs OR NOT EXISTS (SELECT FROM entitlement AS award WHERE award.county_code = ${countyCode}
                     AND award.item_id = pair.item_id AND award.status <> 'reversed'
                     AND (award.talent_id = pair.subject_id OR (pair.talent_id IS NULL AND award.enterprise_id = pair.subject_id))))
  AND NOT EXISTS (SELECT FROM subject_alias AS alias JOIN offer AS had ON had.county_code = ${countyCode} AND had.item_id = pair.item_id
                     AND had.period = pair.period AND had.status <> 'withdrawn'
                     AND (had.talent_id = alias.alias_id OR (pair.talent_id IS NULL AND had.enterprise_id = alias.alias_id))
                   WHERE alias.county_code = ${countyCode} AND alias.subject_id = pair.subject_id)`

/** The next of those who are found entitled and have not been offered the item, in a fixed order. */
export function findCandidates(
  tx: Tx,
  countyCode: string,
  { items, today, size }: { items: readonly OfferedItem[]; today: PlainDate; size: number },
): Promise<Candidate[]> {
  const offered = JSON.stringify(
    items.map(({ itemId, asks, period, recurs }) => ({ item: itemId, asks, period, recurs })),
  )
  return tx.$queryRaw<Candidate[]>`
    WITH offered AS (SELECT * FROM jsonb_to_recordset(${offered}::jsonb) AS one (item uuid, asks text, period text, recurs boolean)),
    pair AS (
      SELECT match.item_id, match.subject_id, match.subject_id AS talent_id, offered.period, offered.recurs,
             CASE WHEN offered.asks = 'employer' THEN person.employer_id END AS enterprise_id
        FROM offered JOIN match ON match.county_code = ${countyCode} AND match.item_id = offered.item
         AND match.verdict = 'met' AND match.subject_kind = 'talent'
        JOIN talent AS person ON person.county_code = ${countyCode} AND person.id = match.subject_id AND person.status = 'active'
       WHERE offered.asks = 'talent' OR (offered.asks = 'employer' AND person.employer_id IS NOT NULL)
      UNION ALL
      SELECT match.item_id, match.subject_id, NULL, offered.period, offered.recurs, match.subject_id
        FROM offered JOIN match ON match.county_code = ${countyCode} AND match.item_id = offered.item
         AND match.verdict = 'met' AND match.subject_kind = 'enterprise'
        JOIN enterprise AS firm ON firm.county_code = ${countyCode} AND firm.id = match.subject_id AND firm.status = 'active'
       WHERE offered.asks = 'enterprise'
    )
    SELECT pair.item_id AS "itemId", pair.subject_id AS "subjectId", pair.talent_id AS "talentId",
           pair.enterprise_id AS "enterpriseId", prior.id AS "withdrawnId"
      FROM pair
      LEFT JOIN offer AS prior ON prior.county_code = ${countyCode} AND prior.item_id = pair.item_id AND prior.period = pair.period
       AND prior.talent_id IS NOT DISTINCT FROM pair.talent_id AND prior.enterprise_id IS NOT DISTINCT FROM pair.enterprise_id
     WHERE ${isFree(countyCode, today)}
     ORDER BY pair.item_id, pair.subject_id LIMIT ${size}`
}

/** Open offers that the matching no longer bears out, or for which there is a case of another making. */
export function findDoubtful(
  tx: Tx,
  countyCode: string,
  { today, size }: { today: PlainDate; size: number },
): Promise<{ readonly id: string; readonly isFiled: boolean }[]> {
  return tx.$queryRaw`
    SELECT * FROM (
      SELECT offer.id, EXISTS (SELECT FROM application AS filed WHERE filed.county_code = ${countyCode} AND filed.item_id = offer.item_id
                       AND filed.talent_id IS NOT DISTINCT FROM offer.talent_id
                       AND filed.enterprise_id IS NOT DISTINCT FROM offer.enterprise_id
                       AND filed.status::text = ANY(${[...LIVE_STATUSES, 'granted']}::text[])
                       AND filed.created_at >= offer.offered_at) AS "isFiled",
             EXISTS (SELECT FROM match WHERE match.county_code = ${countyCode} AND match.item_id = offer.item_id
                       AND match.subject_id = coalesce(offer.talent_id, offer.enterprise_id) AND match.verdict = 'met')
             OR EXISTS (SELECT FROM offer_look AS looked WHERE looked.county_code = ${countyCode} AND looked.item_id = offer.item_id
                       AND looked.subject_id = coalesce(offer.talent_id, offer.enterprise_id) AND looked.looked_on >= ${today}::date) AS is_met
        FROM offer WHERE offer.county_code = ${countyCode} AND offer.status = 'open'
    ) AS one WHERE one."isFiled" OR NOT one.is_met ORDER BY one.id LIMIT ${size}`
}

/** Notes that they were looked at today; whoever is found no longer is looked at again as soon as she is. */
export async function noteLooks(
  tx: Tx,
  countyCode: string,
  pairs: readonly { readonly itemId: string; readonly subjectId: string }[],
  today: PlainDate,
): Promise<void> {
  const looked = JSON.stringify(pairs.map(({ itemId, subjectId }) => ({ item: itemId, subject: subjectId })))
  await tx.$executeRaw`
    INSERT INTO offer_look (county_code, item_id, subject_id, looked_on)
    SELECT ${countyCode}, one.item, one.subject, ${today}::date FROM jsonb_to_recordset(${looked}::jsonb) AS one (item uuid, subject uuid)
    ON CONFLICT (county_code, item_id, subject_id) DO UPDATE SET looked_on = excluded.looked_on`
}

export async function forgetLooks(tx: Tx, countyCode: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM offer_look AS looked WHERE looked.county_code = ${countyCode}
       AND NOT EXISTS (SELECT FROM match WHERE match.county_code = ${countyCode} AND match.item_id = looked.item_id
                          AND match.subject_id = looked.subject_id AND match.verdict = 'met')
       AND NOT EXISTS (SELECT FROM offer WHERE offer.county_code = ${countyCode} AND offer.item_id = looked.item_id AND offer.status = 'open'
                          AND looked.subject_id IN (offer.talent_id, offer.enterprise_id))`
}
