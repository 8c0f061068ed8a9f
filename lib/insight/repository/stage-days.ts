import type { Tx } from '@/lib/platform/transaction'

export type StageDays = { stage: 'accepted' | 'approved' | 'noticed' | 'granted' | 'disbursed'; days: number }

/**
 * Average calendar days from one stage of a case to the next, over the cases submitted in the year: each stage by the
 * first event that reached it.
 */
export function findStageDays(tx: Tx, countyCode: string, year: number): Promise<StageDays[]> {
  return tx.$queryRaw<StageDays[]>`
    WITH reached AS (
      SELECT application.id,
             application.submitted_at AS submitted,
             min(event.at) FILTER (WHERE event.event IN ('accept', 'approve')) AS accepted,
             min(event.at) FILTER (WHERE event.event = 'approve') AS approved,
             min(event.at) FILTER (WHERE event.event = 'publish') AS noticed,
             min(event.at) FILTER (WHERE event.event IN ('clear', 'grant')) AS granted,
             (SELECT min(payment.paid_on)::timestamptz
                FROM entitlement JOIN payment ON payment.county_code = entitlement.county_code AND payment.entitlement_id = entitlement.id
               WHERE entitlement.county_code = application.county_code AND entitlement.application_id = application.id) AS disbursed
        FROM application
        JOIN application_event event ON event.county_code = application.county_code AND event.application_id = application.id
       WHERE application.county_code = ${countyCode}
         AND extract(year FROM application.submitted_at AT TIME ZONE 'Asia/Shanghai') = ${year}
       GROUP BY application.county_code, application.id, application.submitted_at),
    steps AS (
      SELECT 'accepted' AS stage, accepted - submitted AS span FROM reached
      UNION ALL SELECT 'approved', approved - accepted FROM reached
      UNION ALL SELECT 'noticed', noticed - approved FROM reached
      UNION ALL SELECT 'granted', granted - coalesce(noticed, approved) FROM reached
      UNION ALL SELECT 'disbursed', greatest(disbursed - granted, interval '0') FROM reached)
    SELECT stage, round(avg(extract(epoch FROM span)) / 86400, 1)::float8 AS days
      FROM steps WHERE span IS NOT NULL GROUP BY stage`
}
