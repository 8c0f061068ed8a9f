import type { Grant, Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import { scopeOfRole } from '../rules/scope-of-role'

/** Name and roles in force of an active member of staff; null when there is none. */
export async function findStaffGrants(
  tx: Tx,
  countyCode: string,
  accountId: string,
  today: PlainDate,
): Promise<{ name: string; grants: Grant[] } | null> {
  const day = toDayColumn(today)
  const row = await tx.account.findFirst({
    where: { countyCode, id: accountId, kind: 'staff', status: 'active' },
    select: {
      displayName: true,
      roleAssignments: {
        where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
        orderBy: { id: 'asc' },
        select: { role: true, unitCode: true, unit: { select: { kind: true, isCountyWide: true } } },
      },
    },
  })
  if (!row) return null
  const grants = row.roleAssignments.map(({ role, unitCode, unit }) => ({
    role: role as Role,
    unitCode,
    scope: scopeOfRole(role as Role, unit),
  }))
  return { name: row.displayName, grants }
}
