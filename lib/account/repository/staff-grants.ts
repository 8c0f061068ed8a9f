import type { Grant } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { toGrant, type GrantRow } from './grant-row'

/** Name and grants in force of an active member of staff, lent ones included; null when there is none. */
export async function findStaffGrants(
  tx: Tx,
  countyCode: string,
  accountId: string,
  today: PlainDate,
): Promise<{ name: string; grants: Grant[] } | null> {
  const row = await tx.account.findFirst({
    where: { countyCode, id: accountId, kind: 'staff', status: 'active' },
    select: { displayName: true },
  })
  if (!row) return null
  const grants = await tx.$queryRaw<GrantRow[]>`
    SELECT g.role, g.unit_code AS "unitCode", u.kind::text, u.is_county_wide AS "isCountyWide",
           g.principal_id::text AS "principalId", p.display_name AS "principalName"
      FROM grants_in_force(${countyCode}, ${today}::date) g
      JOIN unit u ON u.county_code = ${countyCode} AND u.code = g.unit_code
      LEFT JOIN account p ON p.county_code = ${countyCode} AND p.id = g.principal_id
     WHERE g.account_id = ${accountId}::uuid
     ORDER BY g.id`
  return { name: row.displayName, grants: grants.map(toGrant) }
}
