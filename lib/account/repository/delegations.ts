import type { Delegation as Row } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Delegation, LendableRole } from '../model'

const toDelegation = ({ role, validFrom, validTo, ...row }: Row): Delegation => ({
  ...row,
  role: role as LendableRole,
  validFrom: dayOf(validFrom),
  validTo: dayOf(validTo),
})

type NewDelegation = Omit<Delegation, 'endedAt'> & { countyCode: string; createdById: string; now: Date }

export async function insertDelegation(tx: Tx, { now, validFrom, validTo, ...lent }: NewDelegation): Promise<void> {
  await tx.delegation.create({
    data: { ...lent, validFrom: toDayColumn(validFrom), validTo: toDayColumn(validTo), createdAt: now },
  })
}

export async function findDelegation(tx: Tx, countyCode: string, id: string): Promise<Delegation | null> {
  const row = await tx.delegation.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toDelegation(row)
}

/** What these people have lent or been lent, and what has neither run out nor been ended. */
export async function findLiveDelegations(
  tx: Tx,
  countyCode: string,
  of: { readonly people: readonly string[]; readonly today: PlainDate },
): Promise<Delegation[]> {
  const people = { in: [...of.people] }
  const rows = await tx.delegation.findMany({
    where: {
      ...{ countyCode, endedAt: null, validTo: { gte: toDayColumn(of.today) } },
      OR: [{ principalId: people }, { deputyId: people }],
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(toDelegation)
}

/** Ends it once; false when somebody was faster. */
export async function endDelegationRow(
  tx: Tx,
  countyCode: string,
  id: string,
  by: { readonly accountId: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await tx.delegation.updateMany({
    where: { countyCode, id, endedAt: null },
    data: { endedAt: by.now, endedById: by.accountId },
  })
  return count === 1
}
