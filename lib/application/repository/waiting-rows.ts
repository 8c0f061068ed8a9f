import { Prisma } from '@/generated/prisma/client'
import { isCountyWide, unitCodesOf, type Actor } from '@/lib/kernel/actor'
import type { Ties } from '../permission'

/** Who asks: the desks the person sits at, the units they publish for, and whom they must not touch. */
export type WaitingScope = {
  readonly countyCode: string
  readonly accountId: string
  readonly desks: readonly { readonly role: string; readonly unitCode: string }[]
  /** Units whose notices the person looks after; null: every unit's. */
  readonly leads: readonly string[] | null
  readonly tied: readonly string[]
}

export const waitingScope = (actor: Actor, ties: Ties): WaitingScope => ({
  countyCode: actor.countyCode,
  accountId: actor.accountId,
  desks: actor.grants,
  leads: isCountyWide(actor, 'reviewer') ? null : unitCodesOf(actor, 'reviewer'),
  tied: [...ties.talentIds, ...ties.enterpriseIds, ...ties.conflicts.map(({ subjectId }) => subjectId)],
})

const isLed = (scope: WaitingScope, column: Prisma.Sql): Prisma.Sql =>
  scope.leads === null ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${[...scope.leads]})`

/**
 * Everything that waits for the person, one row each: (id, kind, case_id, notice_id, step_name, since, due_on). Kind is
 * 'others' where separation of duties or recusal forbids it, by the same conditions as permission.ts.
 */
export const waitingRows = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT work.id, CASE WHEN ${isForbidden(scope)} THEN 'others' ELSE work.kind END AS kind,
         work.case_id, work.notice_id, work.step_name, work.since, work.due_on
    FROM (${atTheDesks(scope)} UNION ALL ${approved(scope)} UNION ALL ${objections(scope)} UNION ALL ${reconsiderations(scope)}) work
    LEFT JOIN application ON application.county_code = ${scope.countyCode} AND application.id = work.case_id`

function atTheDesks({ countyCode, desks }: WaitingScope): Prisma.Sql {
  const roles = desks.map(({ role }) => role)
  const units = desks.map(({ unitCode }) => unitCode)
  return Prisma.sql`
    SELECT application.id, CASE step ->> 'kind' WHEN 'intake' THEN 'intake' WHEN 'review' THEN 'review' ELSE 'decide' END AS kind,
           application.id AS case_id, NULL::uuid AS notice_id, step ->> 'name' AS step_name,
           application.step_since AS since, application.step_due_on AS due_on
      FROM application
      JOIN policy_item_version version ON version.county_code = application.county_code AND version.id = application.version_id
      JOIN LATERAL jsonb_array_elements(version.rulebook -> 'chain') step ON step ->> 'code' = application.step_code
      JOIN unnest(${roles}::text[], ${units}::text[]) desk (role, unit_code)
        ON desk.unit_code = application.unit_code AND desk.role = step ->> 'role'
     WHERE application.county_code = ${countyCode} AND application.status IN ('submitted', 'inReview')`
}

const approved = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT application.id, 'publish', application.id, NULL::uuid, lead.short_name, application.decided_at, NULL::date
    FROM application
    JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
    JOIN unit lead ON lead.county_code = item.county_code AND lead.code = item.lead_unit_code
   WHERE application.county_code = ${scope.countyCode} AND application.status = 'approved' AND ${isLed(scope, Prisma.sql`item.lead_unit_code`)}`

const objections = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT objection.id, 'objection', line.subject_id, notice.id, notice.number, objection.filed_at, objection.due_on
    FROM objection
    JOIN public_notice notice ON notice.county_code = objection.county_code AND notice.id = objection.notice_id
    LEFT JOIN public_notice_row line ON line.county_code = objection.county_code AND line.id = objection.row_id
   WHERE objection.county_code = ${scope.countyCode} AND objection.status = 'filed' AND ${isLed(scope, Prisma.sql`notice.unit_code`)}`

const reconsiderations = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT reconsideration.id, 'reconsideration', application.id, NULL::uuid, '复核', reconsideration.filed_at, reconsideration.due_on
    FROM reconsideration
    JOIN application ON application.county_code = reconsideration.county_code AND application.id = reconsideration.application_id
    JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
   WHERE reconsideration.county_code = ${scope.countyCode} AND reconsideration.status = 'filed' AND ${isLed(scope, Prisma.sql`item.lead_unit_code`)}`

/** As mayTouch and mayLookAgain: signed before, filed by themselves, tied. Publishing decides nothing. */
const isForbidden = ({ countyCode, accountId, tied }: WaitingScope): Prisma.Sql => Prisma.sql`(
  work.case_id IS NOT NULL AND work.kind <> 'publish' AND (
    (work.kind IN ('intake', 'review', 'decide') AND application.created_by_id = ${accountId}::uuid)
    OR EXISTS (
      SELECT FROM review_decision signed
       WHERE signed.county_code = ${countyCode} AND signed.application_id = work.case_id AND signed.actor_id = ${accountId}::uuid
         AND (work.kind IN ('objection', 'reconsideration') OR signed.decision = 'decline' OR signed.step_code <> application.step_code))
    OR application.talent_id = ANY(${[...tied]}::uuid[]) OR application.enterprise_id = ANY(${[...tied]}::uuid[])
    OR application.employer_id = ANY(${[...tied]}::uuid[])))`
