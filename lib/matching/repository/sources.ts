import { Prisma } from '@/generated/prisma/client'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { rankOfCredential } from '@/lib/talent/rules/highest'

/**
 * The registers behind the facts as they stand on a day, one row a subject: what `talentFactReader` and `enterpriseFactReader`
 * find for one person, found for many. Each choice below (which employment, which title) is the rule of the file named.
 */
export type SourceName =
  | 'employment'
  | 'qualification'
  | 'tax_year'
  | 'title'
  | 'skill'
  | 'recognition'
  | 'housing'
  | 'insurance'
  | 'honour'
  | 'received'

/** Whose rows are read: those of a range of the register, or of the row at hand (`lateral`). */
export type Whose = { readonly countyCode: string; readonly subject: (column: Prisma.Sql) => Prisma.Sql }

type Source = { readonly of: 'talent' | 'enterprise'; readonly rows: (whose: Whose, day: Prisma.Sql) => Prisma.Sql }

const talentId = Prisma.sql`talent_id`
const enterpriseId = Prisma.sql`enterprise_id`

/** Months since year 0, to reckon with: '2026-03' is 24314. */
const monthIndex = (month: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(left(${month}, 4)::int * 12 + right(${month}, 2)::int - 1)`
const monthIndexOfDay = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(date_part('year', ${day})::int * 12 + date_part('month', ${day})::int - 1)`

const ranksOf = (kind: 'title' | 'skill', codes: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(codes.map((code) => [code, rankOfCredential(kind, code)])))
const RANKS = { title: ranksOf('title', PROFESSIONAL_TITLES.codes), skill: ranksOf('skill', SKILL_LEVELS.codes) }

/** talent/rules/highest.ts */
const credential = (kind: 'title' | 'skill'): Source => ({
  of: 'talent',
  rows: ({ countyCode, subject }, day) => Prisma.sql`
    SELECT DISTINCT ON (talent_id) talent_id, code, obtained_on FROM credential
     WHERE county_code = ${countyCode} AND ${subject(talentId)} AND kind = ${kind}
       AND (obtained_on IS NULL OR obtained_on <= ${day})
     ORDER BY talent_id, coalesce((${RANKS[kind]}::jsonb ->> code)::int, 0) DESC, obtained_on DESC NULLS LAST, id DESC`,
})

export const SOURCES: Readonly<Record<SourceName, Source>> = {
  /** talent/rules/employment-on.ts. A row with nothing in force says that she was employed, and is not. */
  employment: {
    of: 'talent',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT talent_id, in_force, CASE WHEN in_force THEN enterprise_id END AS enterprise_id,
             CASE WHEN in_force THEN mode END AS mode, CASE WHEN in_force THEN started_on END AS started_on,
             CASE WHEN in_force THEN contract_from END AS contract_from, CASE WHEN in_force THEN contract_to END AS contract_to,
             CASE WHEN in_force THEN annual_pay_fen END AS annual_pay_fen,
             CASE WHEN in_force THEN is_from_outside END AS is_from_outside
        FROM (SELECT DISTINCT ON (talent_id) * FROM (
                SELECT *, started_on <= ${day} AND (ended_on IS NULL OR ${day} <= ended_on) AS in_force FROM employment
                 WHERE county_code = ${countyCode} AND ${subject(talentId)}) AS held
               ORDER BY talent_id, in_force DESC, (mode = 'fullTime') DESC, started_on DESC, id DESC) AS weightiest`,
  },
  /** enterprise/rules/qualification-on.ts */
  qualification: {
    of: 'enterprise',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT DISTINCT ON (enterprise_id) enterprise_id, valid_from FROM enterprise_qualification
       WHERE county_code = ${countyCode} AND ${subject(enterpriseId)} AND kind = 'highTech'
         AND valid_from <= ${day} AND (valid_to IS NULL OR ${day} <= valid_to)
       ORDER BY enterprise_id, valid_from DESC, id DESC`,
  },
  tax_year: {
    of: 'enterprise',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT enterprise_id, tax_fen, revenue_fen FROM enterprise_tax_year
       WHERE county_code = ${countyCode} AND ${subject(enterpriseId)} AND year = date_part('year', ${day})::int - 1`,
  },
  title: credential('title'),
  skill: credential('skill'),
  /** talent/rules/recognition-on.ts */
  recognition: {
    of: 'talent',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT DISTINCT ON (talent_id) talent_id, tier, valid_from, valid_to FROM recognition
       WHERE county_code = ${countyCode} AND ${subject(talentId)} AND valid_from <= ${day} AND ${day} <= valid_to
         AND (revoked_on IS NULL OR ${day} < revoked_on)
       ORDER BY talent_id, valid_from DESC, id DESC`,
  },
  /** The latest purchase filed by the day. */
  housing: {
    of: 'talent',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT DISTINCT ON (talent_id) talent_id, filed_on, price_fen, is_first_home, is_deed_tax_paid FROM housing_record
       WHERE county_code = ${countyCode} AND ${subject(talentId)} AND filed_on <= ${day}
       ORDER BY talent_id, filed_on DESC, id DESC`,
  },
  /** talent/rules/insured-months.ts: spells that touch or overlap are one. */
  insurance: {
    of: 'talent',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT talent_id, lower(spans) AS first_month, coalesce(upper(spans) > month, false) AS is_current,
             CASE WHEN upper(spans) > month THEN (SELECT max(lower(span)) FROM unnest(spans) AS span) END AS run_from,
             coalesce((SELECT sum(upper(span) - lower(span)) FROM unnest(spans) AS span), 0)::int AS total, month
        FROM (SELECT talent_id, ${monthIndexOfDay(day)} AS month,
                     range_agg(int4range(${monthIndex(Prisma.sql`from_month`)},
                       least(CASE WHEN to_month IS NULL THEN ${monthIndexOfDay(day)} ELSE ${monthIndex(Prisma.sql`to_month`)} END,
                         ${monthIndexOfDay(day)}) + 1))
                       FILTER (WHERE ${monthIndex(Prisma.sql`from_month`)} <= ${monthIndexOfDay(day)}) AS spans
                FROM insurance_spell WHERE county_code = ${countyCode} AND ${subject(talentId)}
               GROUP BY talent_id) AS cut`,
  },
  honour: {
    of: 'talent',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT talent_id, array_agg(DISTINCT level) AS levels FROM honour
       WHERE county_code = ${countyCode} AND ${subject(talentId)} AND (awarded_on IS NULL OR awarded_on <= ${day})
       GROUP BY talent_id`,
  },
  /** subsidy/repository/received.ts, added up by category as policy/engine/received-reader.ts does. */
  received: {
    of: 'talent',
    rows: ({ countyCode, subject }, day) => Prisma.sql`
      SELECT talent_id, jsonb_object_agg(category, jsonb_build_object('paid', paid, 'months', months, 'times', times,
               'active', active)) AS by_category
        FROM (SELECT talent_id, category, sum(paid)::bigint AS paid, sum(months)::int AS months, count(*) AS times,
                     bool_or(active) AS active
                FROM (SELECT award.talent_id, award.category, award.status = 'active' AS active,
                             award.opening_paid_fen
                               + coalesce(sum(payment.gross_fen) FILTER (WHERE payment.status = 'paid'), 0) AS paid,
                             award.opening_months
                               + coalesce(sum(payment.months) FILTER (WHERE payment.status = 'paid'), 0) AS months
                        FROM entitlement AS award
                        LEFT JOIN payment ON payment.county_code = award.county_code AND payment.entitlement_id = award.id
                       WHERE award.county_code = ${countyCode} AND ${subject(Prisma.sql`award.talent_id`)}
                         AND award.status <> 'reversed' AND award.granted_on <= ${day}
                       GROUP BY award.county_code, award.id
                      HAVING award.opening_batch_id IS NOT NULL
                          OR coalesce(sum(payment.gross_fen) FILTER (WHERE payment.status <> 'cancelled'), 0) > 0) AS award
               GROUP BY talent_id, category) AS counted
       GROUP BY talent_id`,
  },
}

/**
 * Of each subject, which facts a department rejected and which still wait: fact/repository/verifications.ts, the latest
 * word on each fact.
 */
export const standingRows = (
  kind: 'talent' | 'enterprise',
  { countyCode, subject }: Whose,
  keys: readonly string[],
): Prisma.Sql => Prisma.sql`
  SELECT subject_id, array_agg(fact_key) FILTER (WHERE status = 'rejected') AS rejected,
         array_agg(fact_key) FILTER (WHERE status = 'pending') AS pending
    FROM (SELECT DISTINCT ON (subject_id, fact_key) subject_id, fact_key, status FROM fact_verification
           WHERE county_code = ${countyCode} AND subject_kind = ${kind} AND ${subject(Prisma.sql`subject_id`)}
             AND status <> 'superseded' AND fact_key = ANY(${[...keys]}::text[])
           ORDER BY subject_id, fact_key, requested_at DESC, id DESC) AS said
   GROUP BY subject_id`
