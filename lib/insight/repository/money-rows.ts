import { Prisma } from '@/generated/prisma/client'
import type { MetricScope } from '../model'

/** Columns of every rows query: id, link (what its page shows), kind, title, detail, township, tier, industry, month, category, day, amount_fen. */

/** 预算: every appropriation and cut of the year's sub-budgets. */
export const budgetRows = (countyCode: string, { year }: MetricScope): Prisma.Sql => Prisma.sql`
  SELECT header.id::text AS id, sub.id::text AS link, 'budget' AS kind, sub.name AS title, coalesce(header.memo, '') AS detail,
         NULL::text AS township, NULL::text AS tier, NULL::text AS industry,
         to_char(header.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, sub.name AS category,
         (header.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
         CASE entry.side WHEN 'credit' THEN entry.amount_fen ELSE -entry.amount_fen END AS amount_fen
    FROM fund_year
    JOIN sub_budget sub ON sub.county_code = fund_year.county_code AND sub.fund_year_id = fund_year.id
    JOIN ledger_entry entry ON entry.county_code = sub.county_code AND entry.sub_budget_id = sub.id AND entry.account = 'appropriation'
    JOIN ledger_transaction header ON header.county_code = entry.county_code AND header.id = entry.transaction_id
   WHERE fund_year.county_code = ${countyCode} AND fund_year.year = ${year}`

/** What an account of the year holds, per case: entries of one case summed, those that came to nothing left out. */
const holdings = (
  countyCode: string,
  year: number,
  account: string,
  subject: Prisma.Sql,
  only: Prisma.Sql = Prisma.sql`TRUE`,
): Prisma.Sql => Prisma.sql`
  SELECT ${subject} AS subject_id, min(sub.name) AS category, max(header.at) AS at,
         sum(CASE entry.side WHEN 'debit' THEN entry.amount_fen ELSE -entry.amount_fen END)::bigint AS amount_fen
    FROM fund_year
    JOIN sub_budget sub ON sub.county_code = fund_year.county_code AND sub.fund_year_id = fund_year.id
    JOIN ledger_entry entry ON entry.county_code = sub.county_code AND entry.sub_budget_id = sub.id AND entry.account = ${account}
    JOIN ledger_transaction header ON header.county_code = entry.county_code AND header.id = entry.transaction_id
    LEFT JOIN payment ON payment.county_code = entry.county_code AND payment.id = entry.payment_id
    LEFT JOIN entitlement ON entitlement.county_code = entry.county_code
         AND entitlement.id = coalesce(entry.entitlement_id, payment.entitlement_id)
   WHERE fund_year.county_code = ${countyCode} AND fund_year.year = ${year} AND ${only}
   GROUP BY 1
  HAVING sum(CASE entry.side WHEN 'debit' THEN entry.amount_fen ELSE -entry.amount_fen END) <> 0`

/** 审定预占: one row per case whose award stands on notice. */
export const reservedRows = (countyCode: string, { year }: MetricScope): Prisma.Sql => Prisma.sql`
  SELECT held.subject_id::text AS id, application.id::text AS link, 'application' AS kind, coalesce(talent.name, enterprise.name) AS title,
         item.title || ' · ' || application.number AS detail, application.township_code AS township,
         talent.tier AS tier, left(employer.industry_code, 2) AS industry,
         to_char(held.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, held.category AS category,
         (held.at AT TIME ZONE 'Asia/Shanghai')::date AS day, held.amount_fen AS amount_fen
    FROM (${holdings(countyCode, year, 'reserved', Prisma.sql`coalesce(entitlement.application_id, header.reference_id)`)}) held
    JOIN application ON application.county_code = ${countyCode} AND application.id = held.subject_id
    JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
    LEFT JOIN talent ON talent.county_code = application.county_code AND talent.id = application.talent_id
    LEFT JOIN enterprise ON enterprise.county_code = application.county_code AND enterprise.id = application.enterprise_id
    LEFT JOIN enterprise employer ON employer.county_code = application.county_code
         AND employer.id = coalesce(application.enterprise_id, application.employer_id)`

/** 已承诺, 拨付在途, 已兑现: one row per payment. */
export const paymentRows = (
  countyCode: string,
  { year }: MetricScope,
  account: 'committed' | 'inTransit' | 'paid',
): Prisma.Sql => Prisma.sql`
  SELECT held.subject_id::text AS id, entitlement.id::text AS link, 'payment' AS kind, entitlement.payee_name AS title,
         coalesce(entitlement.title, item.title) || ' · 第 ' || payment.instalment || ' 期' AS detail,
         coalesce(application.township_code, entitlement.township_code) AS township,
         talent.tier AS tier, left(employer.industry_code, 2) AS industry,
         to_char(coalesce(payment.paid_on, payment.due_on), 'YYYY-MM') AS month, held.category AS category,
         coalesce(payment.paid_on, payment.due_on) AS day, held.amount_fen AS amount_fen
    FROM (${holdings(countyCode, year, account, Prisma.sql`entry.payment_id`)}) held
    JOIN payment ON payment.county_code = ${countyCode} AND payment.id = held.subject_id
    JOIN entitlement ON entitlement.county_code = payment.county_code AND entitlement.id = payment.entitlement_id
    LEFT JOIN application ON application.county_code = payment.county_code AND application.id = entitlement.application_id
    LEFT JOIN policy_item item ON item.county_code = payment.county_code AND item.id = entitlement.item_id
    LEFT JOIN talent ON talent.county_code = payment.county_code AND talent.id = entitlement.talent_id
    LEFT JOIN enterprise employer ON employer.county_code = payment.county_code
         AND employer.id = coalesce(entitlement.enterprise_id, application.employer_id, entitlement.employer_id)`

/** 期初已拨付: what was paid of an award out of the year's money before this system; one row per award. */
export const openingRows = (countyCode: string, { year }: MetricScope): Prisma.Sql => Prisma.sql`
  SELECT held.subject_id::text AS id, entitlement.id::text AS link, 'payment' AS kind,
         entitlement.beneficiary_name AS title, entitlement.title || ' · 期初' AS detail,
         entitlement.township_code AS township, talent.tier AS tier, left(employer.industry_code, 2) AS industry,
         NULL::text AS month, held.category AS category, NULL::date AS day, held.amount_fen AS amount_fen
    FROM (${holdings(countyCode, year, 'paid', Prisma.sql`entitlement.id`, Prisma.sql`header.reference_kind = 'openingBatch'`)}) held
    JOIN entitlement ON entitlement.county_code = ${countyCode} AND entitlement.id = held.subject_id
    LEFT JOIN talent ON talent.county_code = entitlement.county_code AND talent.id = entitlement.talent_id
    LEFT JOIN enterprise employer ON employer.county_code = entitlement.county_code
         AND employer.id = coalesce(entitlement.enterprise_id, entitlement.employer_id)`

/** 已兑现: what the bank confirmed, and what was paid out of the year's money before this system. */
export const paidRows = (countyCode: string, scope: MetricScope): Prisma.Sql =>
  Prisma.sql`${paymentRows(countyCode, scope, 'paid')} UNION ALL ${openingRows(countyCode, scope)}`
