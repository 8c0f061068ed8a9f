import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'

export type Desk = { readonly role: Role; readonly unitCode: string }

/** Active members of staff who sit at one of these desks on the day, their own or lent to them, each once. */
export async function findRoleHolders(
  tx: Tx,
  countyCode: string,
  desks: readonly Desk[],
  today: PlainDate,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`
    SELECT DISTINCT account.id::text AS "accountId"
      FROM grants_in_force(${countyCode}, ${today}::date) held
      JOIN unnest(${desks.map(({ role }) => role)}::text[], ${desks.map(({ unitCode }) => unitCode)}::text[])
           AS desk (role, unit_code) ON desk.role = held.role AND desk.unit_code = held.unit_code
      JOIN account ON account.county_code = ${countyCode} AND account.id = held.account_id
           AND account.kind = 'staff' AND account.status = 'active'
     ORDER BY 1`
  return rows.map(({ accountId }) => accountId)
}

/** Active members of staff who hold the role at any unit on the day, their own or lent to them, each once. */
export async function findHoldersAnywhere(tx: Tx, countyCode: string, role: Role, today: PlainDate): Promise<string[]> {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`
    SELECT DISTINCT account.id::text AS "accountId"
      FROM grants_in_force(${countyCode}, ${today}::date) held
      JOIN account ON account.county_code = ${countyCode} AND account.id = held.account_id
           AND account.kind = 'staff' AND account.status = 'active'
     WHERE held.role = ${role}
     ORDER BY 1`
  return rows.map(({ accountId }) => accountId)
}

/** As findHoldersAnywhere, at units that reach the whole county. */
export async function findCountyWideHolders(
  tx: Tx,
  countyCode: string,
  role: Role,
  today: PlainDate,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`
    SELECT DISTINCT account.id::text AS "accountId"
      FROM grants_in_force(${countyCode}, ${today}::date) held
      JOIN unit ON unit.county_code = ${countyCode} AND unit.code = held.unit_code AND unit.is_county_wide
      JOIN account ON account.county_code = ${countyCode} AND account.id = held.account_id
           AND account.kind = 'staff' AND account.status = 'active'
     WHERE held.role = ${role}
     ORDER BY 1`
  return rows.map(({ accountId }) => accountId)
}
