import { Prisma } from '@/generated/prisma/client'
import type { MetricScope } from '../model'

export type CaseMetric =
  'submitted' | 'accepted' | 'approved' | 'noticed' | 'granted' | 'disbursed' | 'open' | 'overdue'

const hasEvent = (...events: string[]): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM application_event event
   WHERE event.county_code = application.county_code AND event.application_id = application.id AND event.event IN (${Prisma.join(events)}))`

const submittedIn = (year: number): Prisma.Sql =>
  Prisma.sql`extract(year FROM application.submitted_at AT TIME ZONE 'Asia/Shanghai') = ${year}`

const condition = (metric: CaseMetric, { year, today }: MetricScope): Prisma.Sql => {
  switch (metric) {
    case 'submitted':
      return submittedIn(year)
    case 'accepted':
      return Prisma.sql`${submittedIn(year)} AND ${hasEvent('accept', 'approve')}`
    case 'approved':
      return Prisma.sql`${submittedIn(year)} AND ${hasEvent('approve')}`
    case 'noticed':
      return Prisma.sql`${submittedIn(year)} AND ${hasEvent('publish', 'grant')}`
    case 'granted':
      return Prisma.sql`${submittedIn(year)} AND application.status = 'granted'`
    case 'disbursed':
      return Prisma.sql`${submittedIn(year)} AND EXISTS (
        SELECT FROM entitlement JOIN payment ON payment.county_code = entitlement.county_code AND payment.entitlement_id = entitlement.id
         WHERE entitlement.county_code = application.county_code AND entitlement.application_id = application.id AND payment.status = 'paid')`
    case 'open':
      return Prisma.sql`application.status IN ('submitted', 'returned', 'inReview', 'approved', 'onNotice')`
    case 'overdue':
      return Prisma.sql`application.status IN ('submitted', 'inReview') AND application.step_due_on < ${today}::date`
  }
}

/** One row per case, each under the day it was submitted. */
export const caseRows = (countyCode: string, scope: MetricScope, metric: CaseMetric): Prisma.Sql => Prisma.sql`
  SELECT application.id::text AS id, application.id::text AS link, 'application' AS kind, coalesce(talent.name, enterprise.name) AS title,
         item.title || ' · ' || application.number AS detail, application.township_code AS township,
         coalesce(talent.tier, 'none') AS tier, left(employer.industry_code, 2) AS industry,
         to_char(application.submitted_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, item.category AS category,
         (application.submitted_at AT TIME ZONE 'Asia/Shanghai')::date AS day, application.amount_fen AS amount_fen
    FROM application
    JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
    LEFT JOIN talent ON talent.county_code = application.county_code AND talent.id = application.talent_id
    LEFT JOIN enterprise ON enterprise.county_code = application.county_code AND enterprise.id = application.enterprise_id
    LEFT JOIN enterprise employer ON employer.county_code = application.county_code
         AND employer.id = coalesce(application.enterprise_id, application.employer_id)
   WHERE application.county_code = ${countyCode} AND ${condition(metric, scope)}`
