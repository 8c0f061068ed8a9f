import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Audience } from '../rules/reminder-levels'

export type StaffRecipient = { readonly applicationId: string; readonly accountId: string }

/**
 * Members of staff to be told about these cases, each once a case. `today`: roles are held with dates, and lent: whoever
 * stands in is told like whoever is stood in for.
 */
export function findStaffToRemind(
  tx: Tx,
  countyCode: string,
  asked: { applicationIds: readonly string[]; audience: Audience; today: PlainDate },
): Promise<StaffRecipient[]> {
  return tx.$queryRaw<StaffRecipient[]>`
    SELECT DISTINCT work.id::text AS "applicationId", account.id::text AS "accountId"
      FROM application work
      JOIN policy_item item ON item.county_code = work.county_code AND item.id = work.item_id
      JOIN policy_item_version version ON version.county_code = work.county_code AND version.id = work.version_id
      LEFT JOIN LATERAL jsonb_array_elements(version.rulebook -> 'chain') step ON step ->> 'code' = work.step_code
      JOIN grants_in_force(${countyCode}, ${asked.today}::date) held ON ${HOLDS[asked.audience]}
      JOIN account ON account.county_code = work.county_code AND account.id = held.account_id
           AND account.kind = 'staff' AND account.status = 'active'
     WHERE work.county_code = ${countyCode} AND work.id = ANY(${[...asked.applicationIds]}::uuid[])
     ORDER BY 1, 2`
}

/** Separation of duties and declared conflicts, as permission asks them: of the person, and of whom they stand in for. */
function mayNotSign(): Prisma.Sql {
  const hands = Prisma.sql`(held.account_id, coalesce(held.principal_id, held.account_id))`
  return Prisma.sql`(work.created_by_id IN ${hands}
    OR EXISTS (SELECT FROM review_decision signed WHERE signed.county_code = work.county_code AND signed.application_id = work.id
         AND (signed.step_code <> work.step_code OR signed.decision = 'decline')
         AND (signed.actor_id IN ${hands} OR signed.on_behalf_of_id IN ${hands}))
    OR EXISTS (SELECT FROM conflict_declaration tie WHERE tie.county_code = work.county_code AND tie.account_id IN ${hands}
         AND tie.subject_id IN (work.talent_id, work.enterprise_id, work.employer_id)))`
}

/** A unit without reviewers answers to the unit that leads the item. */
const HOLDS: Record<Audience, Prisma.Sql> = {
  holders: Prisma.sql`held.unit_code = work.unit_code AND held.role = step ->> 'role'`,
  deciders: Prisma.sql`held.unit_code = work.unit_code AND held.role = step ->> 'role' AND NOT ${mayNotSign()}`,
  unitReviewers: Prisma.sql`held.role = 'reviewer' AND held.unit_code = CASE
    WHEN EXISTS (SELECT FROM role_assignment own WHERE own.county_code = work.county_code AND own.role = 'reviewer' AND own.unit_code = work.unit_code)
    THEN work.unit_code ELSE item.lead_unit_code END`,
  talentOffice: Prisma.sql`held.role = 'reviewer' AND EXISTS (
    SELECT FROM unit WHERE unit.county_code = work.county_code AND unit.code = held.unit_code AND unit.is_county_wide)`,
  leaders: Prisma.sql`held.role = 'leader'`,
}

/** Whom a case waits for outside the house: its employer before the first desk, its applicant when it was sent back. */
export function findPartiesToRemind(
  tx: Tx,
  countyCode: string,
  applicationIds: readonly string[],
): Promise<{ applicationId: string; subjectId: string; kind: 'case' | 'confirmation' }[]> {
  return tx.$queryRaw`
    SELECT id::text AS "applicationId",
           (CASE WHEN status = 'returned' THEN coalesce(CASE subject_kind WHEN 'talent' THEN talent_id END, enterprise_id) ELSE employer_id END)::text AS "subjectId",
           CASE WHEN status = 'returned' THEN 'case' ELSE 'confirmation' END AS kind
      FROM application
     WHERE county_code = ${countyCode} AND id = ANY(${[...applicationIds]}::uuid[])
       AND (status = 'returned' OR (status = 'submitted' AND unit_code IS NULL AND employer_id IS NOT NULL))
     ORDER BY id`
}
