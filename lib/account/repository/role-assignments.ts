import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, dayOrNull, toDayColumn, toDayColumnOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { RoleAssignment as Row } from '@/generated/prisma/client'
import type { RoleAssignment } from '../model'

const toAssignment = (row: Row): RoleAssignment => ({
  id: row.id,
  accountId: row.accountId,
  role: row.role as Role,
  unitCode: row.unitCode,
  validFrom: dayOf(row.validFrom),
  validTo: dayOrNull(row.validTo),
})

export async function findAssignment(tx: Tx, countyCode: string, id: string): Promise<RoleAssignment | null> {
  const row = await tx.roleAssignment.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toAssignment(row)
}

export async function findAssignmentsOf(tx: Tx, countyCode: string, accountId: string): Promise<RoleAssignment[]> {
  const rows = await tx.roleAssignment.findMany({ where: { countyCode, accountId }, orderBy: { id: 'asc' } })
  return rows.map(toAssignment)
}

type Grant = RoleAssignment & {
  countyCode: string
  grantedById: string | null
  /** By which a second person confirmed it; null where the role needs none, and at set-up. */
  requestId: string | null
  now: Date
}

export async function insertAssignment(tx: Tx, { now, validFrom, validTo, ...grant }: Grant): Promise<void> {
  await tx.roleAssignment.create({
    data: { ...grant, validFrom: toDayColumn(validFrom), validTo: toDayColumnOrNull(validTo), createdAt: now },
  })
}

/** The last day on which it holds; it was not to hold longer already. */
export async function endAssignment(tx: Tx, countyCode: string, id: string, lastDay: PlainDate): Promise<void> {
  const day = toDayColumn(lastDay)
  await tx.roleAssignment.updateMany({
    where: { countyCode, id, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    data: { validTo: day },
  })
}

/** Takes the row away: who held what, and when, is told by the record. */
export async function deleteAssignment(tx: Tx, countyCode: string, id: string): Promise<void> {
  await tx.roleAssignment.delete({ where: { countyCode_id: { countyCode, id } } })
}
