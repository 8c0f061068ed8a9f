import { Prisma } from '@/generated/prisma/client'
import { inOwnRight, isCountyWide, principalsOf, unitCodesOf, type Actor } from '@/lib/kernel/actor'
import type { AllTies, Ties } from '../permission'

/** Who asks: the desks the person sits at, the units they publish for, and whom they must not touch. */
export type WaitingScope = {
  readonly countyCode: string
  readonly accountId: string
  /** `principalId`: whose desk it is, where the person stands in for a colleague. */
  readonly desks: readonly { readonly role: string; readonly unitCode: string; readonly principalId: string | null }[]
  /** Units whose notices the person looks after, in their own right and with what was lent; null: every unit's. */
  readonly ownLeads: readonly string[] | null
  readonly leads: readonly string[] | null
  readonly principalIds: readonly string[]
  readonly tied: readonly string[]
  /** Those, and those to whom the colleagues are tied. */
  readonly allTied: readonly string[]
}

export function waitingScope(actor: Actor, { ties, lentTies }: AllTies): WaitingScope {
  return {
    countyCode: actor.countyCode,
    accountId: actor.accountId,
    desks: desksOf(actor),
    ownLeads: leadsOf(inOwnRight(actor)),
    leads: leadsOf(actor),
    principalIds: principalsOf(actor).map(({ accountId }) => accountId),
    tied: tiedTo(ties),
    allTied: [...tiedTo(ties), ...tiedTo(lentTies)],
  }
}

/** Each desk once, one's own before a lent one: as permission.ts finds the grant. */
function desksOf({ grants }: Actor): WaitingScope['desks'] {
  const desks = grants.map(({ role, unitCode, principal }) => ({
    ...{ role, unitCode },
    principalId: principal?.accountId ?? null,
  }))
  const sorted = desks.toSorted((a, b) => Number(a.principalId !== null) - Number(b.principalId !== null))
  return [...new Map(sorted.toReversed().map((desk) => [`${desk.role}@${desk.unitCode}`, desk])).values()]
}

const leadsOf = (actor: Actor): string[] | null =>
  isCountyWide(actor, 'reviewer') ? null : unitCodesOf(actor, 'reviewer')

const tiedTo = (ties: Ties): string[] => [
  ...ties.talentIds,
  ...ties.enterpriseIds,
  ...ties.conflicts.map(({ subjectId }) => subjectId),
]

const isLed = (leads: readonly string[] | null, column: Prisma.Sql): Prisma.Sql =>
  leads === null ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${[...leads]})`

/** Two columns of work that a lead unit's reviewer does: whether it rests on what was lent, and who would have a hand in it. */
const leadHands = ({ accountId, principalIds, ownLeads }: WaitingScope, column: Prisma.Sql): Prisma.Sql => Prisma.sql`
  NOT ${isLed(ownLeads, column)} AS is_lent,
  CASE WHEN ${isLed(ownLeads, column)} THEN ARRAY[${accountId}]::uuid[] ELSE ${[accountId, ...principalIds]}::uuid[] END AS hands`

/**
 * Everything that waits for the person, one row each: (id, kind, case_id, notice_id, step_name, since, due_on). Kind is
 * 'others' where separation of duties or recusal forbids it, by the same conditions as permission.ts.
 */
export const waitingRows = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT work.id, CASE WHEN ${isForbidden(scope)} THEN 'others' ELSE work.kind END AS kind,
         work.case_id, work.notice_id, work.step_name, work.since, work.due_on
    FROM (${atTheDesks(scope)} UNION ALL ${approved(scope)} UNION ALL ${objections(scope)} UNION ALL ${reconsiderations(scope)}) work
    LEFT JOIN application ON application.county_code = ${scope.countyCode} AND application.id = work.case_id`

function atTheDesks({ countyCode, accountId, desks }: WaitingScope): Prisma.Sql {
  const roles = desks.map(({ role }) => role)
  const units = desks.map(({ unitCode }) => unitCode)
  const principals = desks.map(({ principalId }) => principalId)
  return Prisma.sql`
    SELECT application.id, CASE step ->> 'kind' WHEN 'intake' THEN 'intake' WHEN 'review' THEN 'review' ELSE 'decide' END AS kind,
           application.id AS case_id, NULL::uuid AS notice_id, step ->> 'name' AS step_name,
           application.step_since AS since, application.step_due_on AS due_on, desk.principal_id IS NOT NULL AS is_lent,
           array_remove(ARRAY[${accountId}::uuid, desk.principal_id], NULL) AS hands
      FROM application
      JOIN policy_item_version version ON version.county_code = application.county_code AND version.id = application.version_id
      JOIN LATERAL jsonb_array_elements(version.rulebook -> 'chain') step ON step ->> 'code' = application.step_code
      JOIN unnest(${roles}::text[], ${units}::text[], ${principals}::uuid[]) desk (role, unit_code, principal_id)
        ON desk.unit_code = application.unit_code AND desk.role = step ->> 'role'
     WHERE application.county_code = ${countyCode} AND application.status IN ('submitted', 'inReview')`
}

const approved = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT application.id, 'publish', application.id, NULL::uuid, lead.short_name, application.decided_at, NULL::date,
         ${leadHands(scope, Prisma.sql`item.lead_unit_code`)}
    FROM application
    JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
    JOIN unit lead ON lead.county_code = item.county_code AND lead.code = item.lead_unit_code
   WHERE application.county_code = ${scope.countyCode} AND application.status = 'approved' AND ${isLed(scope.leads, Prisma.sql`item.lead_unit_code`)}`

const objections = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT objection.id, 'objection', line.subject_id, notice.id, notice.number, objection.filed_at, objection.due_on,
         ${leadHands(scope, Prisma.sql`notice.unit_code`)}
    FROM objection
    JOIN public_notice notice ON notice.county_code = objection.county_code AND notice.id = objection.notice_id
    LEFT JOIN public_notice_row line ON line.county_code = objection.county_code AND line.id = objection.row_id
   WHERE objection.county_code = ${scope.countyCode} AND objection.status = 'filed' AND ${isLed(scope.leads, Prisma.sql`notice.unit_code`)}`

const reconsiderations = (scope: WaitingScope): Prisma.Sql => Prisma.sql`
  SELECT reconsideration.id, 'reconsideration', application.id, NULL::uuid, '复核', reconsideration.filed_at, reconsideration.due_on,
         ${leadHands(scope, Prisma.sql`item.lead_unit_code`)}
    FROM reconsideration
    JOIN application ON application.county_code = reconsideration.county_code AND application.id = reconsideration.application_id
    JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
   WHERE reconsideration.county_code = ${scope.countyCode} AND reconsideration.status = 'filed' AND ${isLed(scope.leads, Prisma.sql`item.lead_unit_code`)}`

/** As mayTouch and mayLookAgain: signed before, filed by themselves, tied; all of it also for whom they stand in. Publishing decides nothing. */
const isForbidden = ({ countyCode, tied, allTied }: WaitingScope): Prisma.Sql => Prisma.sql`(
  work.case_id IS NOT NULL AND work.kind <> 'publish' AND (
    (work.kind IN ('intake', 'review', 'decide') AND application.created_by_id = ANY(work.hands))
    OR EXISTS (
      SELECT FROM review_decision signed
       WHERE signed.county_code = ${countyCode} AND signed.application_id = work.case_id
         AND (signed.actor_id = ANY(work.hands) OR signed.on_behalf_of_id = ANY(work.hands))
         AND (work.kind IN ('objection', 'reconsideration') OR signed.decision = 'decline' OR signed.step_code <> application.step_code))
    OR ${isTied(tied)} OR (work.is_lent AND ${isTied(allTied)})))`

const isTied = (ids: readonly string[]): Prisma.Sql => Prisma.sql`(
  application.talent_id = ANY(${[...ids]}::uuid[]) OR application.enterprise_id = ANY(${[...ids]}::uuid[])
  OR application.employer_id = ANY(${[...ids]}::uuid[]))`
