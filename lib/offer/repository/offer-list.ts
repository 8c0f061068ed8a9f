import { Prisma } from '@/generated/prisma/client'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import type { RegisterScope } from '@/lib/fact/rules/register-scope'
import type { Tx } from '@/lib/platform/transaction'
import type { OfferStatus } from '../flow'

export type OfferRow = {
  readonly id: string
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly name: string
  readonly firmName: string | null
  readonly townshipName: string
  readonly status: OfferStatus
  readonly amountFen: bigint
  readonly offeredAt: Date
  readonly answerBy: Date
  readonly remindedAt: Date | null
  readonly reason: string | null
  readonly caseNumber: string | null
  readonly applicationId: string | null
}

export type OfferFilter = {
  readonly itemId: string
  readonly status: OfferStatus | undefined
  readonly townshipCode: string | undefined
  readonly name: string | undefined
}

/** The offers of an officer's places: of the person, or of the enterprise where it is about nobody. */
const offered = (countyCode: string, scope: RegisterScope): Prisma.Sql => Prisma.sql`
  offer LEFT JOIN talent AS person ON person.county_code = ${countyCode} AND person.id = offer.talent_id
        LEFT JOIN enterprise AS firm ON firm.county_code = ${countyCode} AND firm.id = coalesce(offer.enterprise_id, person.employer_id)
        JOIN unit AS town ON town.county_code = ${countyCode} AND town.code = coalesce(person.township_code, firm.township_code)
  WHERE offer.county_code = ${countyCode} AND ${placeOf(scope)}`

function placeOf(scope: RegisterScope): Prisma.Sql {
  if (scope.kind === 'county') return Prisma.sql`true`
  const { townships, villages } = scope
  const own = [...townships, ...villages.map((code) => code.slice(0, 9))]
  return Prisma.sql`(CASE WHEN person.id IS NULL THEN firm.township_code = ANY(${own}::text[])
    ELSE person.township_code = ANY(${[...townships]}::text[]) OR person.village_code = ANY(${[...villages]}::text[]) END)`
}

/** One page, the latest first, with one row more when there is a next page. */
export function findOfferPage(
  tx: Tx,
  countyCode: string,
  {
    scope,
    filter,
    after,
    size,
  }: { scope: RegisterScope; filter: OfferFilter; after: string | undefined; size: number },
): Promise<OfferRow[]> {
  const { itemId, status, townshipCode, name } = filter
  const named = (row: Prisma.Sql, text: string) =>
    Prisma.sql`(${row}.name_grams @> ${gramsOf(text)}::text[] AND strpos(${row}.name, ${text}) > 0)`
  const where = [
    Prisma.sql`offer.item_id = ${itemId}::uuid`,
    ...(status ? [Prisma.sql`offer.status = ${status}::offer_status`] : []),
    ...(townshipCode ? [Prisma.sql`town.code = ${townshipCode}`] : []),
    ...(after ? [Prisma.sql`offer.id < ${after}::uuid`] : []),
    ...(name ? [Prisma.sql`(${named(Prisma.sql`person`, name)} OR ${named(Prisma.sql`firm`, name)})`] : []),
  ]
  return tx.$queryRaw<OfferRow[]>`
    SELECT offer.id, offer.talent_id AS "talentId", offer.enterprise_id AS "enterpriseId", coalesce(person.name, firm.name) AS name,
           CASE WHEN person.id IS NOT NULL THEN firm.name END AS "firmName", town.short_name AS "townshipName",
           offer.status::text AS status, offer.amount_fen AS "amountFen", offer.offered_at AS "offeredAt",
           offer.answer_by AS "answerBy", offer.reminded_at AS "remindedAt", offer.reason,
           offer.application_id AS "applicationId",
           (SELECT number FROM application AS filed WHERE filed.county_code = ${countyCode} AND filed.id = offer.application_id) AS "caseNumber"
      FROM ${offered(countyCode, scope)} AND ${Prisma.join(where, ' AND ')}
     ORDER BY offer.id DESC LIMIT ${size + 1}`
}

export type OfferCount = { readonly itemId: string; readonly status: OfferStatus; readonly count: number }

/** How many there are of each kind, item by item. */
export const countOffers = (tx: Tx, countyCode: string, scope: RegisterScope): Promise<OfferCount[]> =>
  tx.$queryRaw<OfferCount[]>`
    SELECT offer.item_id::text AS "itemId", offer.status::text AS status, count(*)::int AS count
      FROM ${offered(countyCode, scope)} GROUP BY 1, 2`

/** The open ones of an item that nobody was reminded of since a day, with their rows locked: two who press at once remind once. */
export const findUnanswered = (
  tx: Tx,
  countyCode: string,
  { scope, itemId, since, size }: { scope: RegisterScope; itemId: string; since: Date; size: number },
): Promise<{ readonly id: string }[]> =>
  tx.$queryRaw`
    SELECT offer.id FROM ${offered(countyCode, scope)} AND offer.item_id = ${itemId}::uuid AND offer.status = 'open'
       AND coalesce(offer.reminded_at, offer.offered_at) < ${since} ORDER BY offer.id LIMIT ${size} FOR UPDATE OF offer`
