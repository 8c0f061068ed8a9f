import { asColumns } from '@/lib/platform/column-names'
import type { Tx } from '@/lib/platform/transaction'
import type { VerificationStatus } from '../model'

export type LaterDecision = {
  readonly subjectId: string
  readonly factKey: string
  readonly status: VerificationStatus
  readonly departmentName: string
}

/**
 * What departments have decided since, on the facts of these verifications: on those that an entry asked for themselves,
 * and on any that came after those it closed.
 */
export const findLaterDecisions = (
  tx: Tx,
  countyCode: string,
  verifications: readonly { id: string; isAsked: boolean }[],
): Promise<LaterDecision[]> =>
  tx.$queryRaw`
    WITH said AS (
      SELECT * FROM jsonb_to_recordset(${asColumns(verifications)}::jsonb) AS one (id uuid, is_asked boolean))
    SELECT DISTINCT known.subject_id::text AS "subjectId", known.fact_key AS "factKey", later.status::text AS status,
      unit.short_name AS "departmentName"
    FROM said
      JOIN fact_verification AS known ON known.county_code = ${countyCode} AND known.id = said.id
      JOIN fact_verification AS later ON later.county_code = known.county_code
        AND later.subject_kind = known.subject_kind AND later.subject_id = known.subject_id
        AND later.fact_key = known.fact_key AND later.status IN ('confirmed', 'rejected')
        AND CASE WHEN later.id = known.id THEN said.is_asked
          ELSE later.requested_at >= known.requested_at AND later.id NOT IN (SELECT id FROM said) END
      JOIN unit ON unit.county_code = later.county_code AND unit.code = later.department_code
    ORDER BY 1, 2`

/** As they were before they were closed; what has a later one in its place stays closed. */
export async function reopenClosed(
  tx: Tx,
  countyCode: string,
  verifications: readonly { id: string; status: string; decidedAt: string | null }[],
): Promise<void> {
  if (verifications.length === 0) return
  await tx.$executeRaw`
    UPDATE fact_verification AS closed SET status = said.status::verification_status, decided_at = said.decided_at
    FROM jsonb_to_recordset(${asColumns(verifications)}::jsonb) AS said (id uuid, status text, decided_at timestamptz)
    WHERE closed.county_code = ${countyCode} AND closed.id = said.id AND closed.status = 'superseded'
      AND NOT EXISTS (
        SELECT 1 FROM fact_verification AS later
        WHERE later.county_code = closed.county_code AND later.subject_kind = closed.subject_kind
          AND later.subject_id = closed.subject_id AND later.fact_key = closed.fact_key AND later.id <> closed.id
          AND later.requested_at >= closed.requested_at AND later.status <> 'superseded')`
}
