import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { LendableRole } from '../model'

export type ListedDelegation = {
  readonly id: string
  readonly principalId: string
  readonly principalName: string
  readonly deputyId: string
  readonly deputyName: string
  readonly role: LendableRole
  readonly unitName: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly reason: string
  readonly endedAt: Date | null
}

/** The latest first; everybody's, or those that one person lent or was lent. */
export async function findDelegationList(
  tx: Tx,
  countyCode: string,
  { person, take }: { readonly person: string | null; readonly take: number },
): Promise<ListedDelegation[]> {
  const rows = await tx.delegation.findMany({
    where: { countyCode, ...(person === null ? {} : { OR: [{ principalId: person }, { deputyId: person }] }) },
    orderBy: [{ validTo: 'desc' }, { id: 'desc' }],
    take,
    include: {
      principal: { select: { displayName: true } },
      deputy: { select: { displayName: true } },
      unit: { select: { shortName: true } },
    },
  })
  return rows.map(({ principal, deputy, unit, ...row }) => ({
    ...{ id: row.id, principalId: row.principalId, deputyId: row.deputyId, reason: row.reason, endedAt: row.endedAt },
    role: row.role as LendableRole,
    principalName: principal.displayName,
    deputyName: deputy.displayName,
    unitName: unit.shortName,
    validFrom: dayOf(row.validFrom),
    validTo: dayOf(row.validTo),
  }))
}

export type Colleague = {
  readonly id: string
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly unitCode: string; readonly unitName: string }[]
}

/** Active staff with the roles they hold on the day or later, by name. */
export async function findColleagues(tx: Tx, countyCode: string, today: Date): Promise<Colleague[]> {
  const rows = await tx.account.findMany({
    where: { countyCode, kind: 'staff', status: 'active' },
    orderBy: [{ userName: 'asc' }],
    select: {
      ...{ id: true, displayName: true },
      roleAssignments: {
        where: { OR: [{ validTo: null }, { validTo: { gte: today } }] },
        orderBy: { id: 'asc' },
        select: { role: true, unitCode: true, unit: { select: { shortName: true } } },
      },
    },
  })
  return rows.map(({ id, displayName, roleAssignments }) => ({
    ...{ id, name: displayName },
    roles: roleAssignments.map(({ role, unitCode, unit }) => ({
      role: role as Role,
      unitCode,
      unitName: unit.shortName,
    })),
  }))
}
