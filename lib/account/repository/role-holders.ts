import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

export type Desk = { readonly role: Role; readonly unitCode: string }

/** Active members of staff who hold one of these roles at its unit on the day, each once. */
export async function findRoleHolders(
  tx: Tx,
  countyCode: string,
  desks: readonly Desk[],
  today: PlainDate,
): Promise<string[]> {
  const day = toDayColumn(today)
  const rows = await tx.roleAssignment.findMany({
    where: {
      countyCode,
      validFrom: { lte: day },
      account: { kind: 'staff', status: 'active' },
      AND: [{ OR: [{ validTo: null }, { validTo: { gte: day } }] }, { OR: desks.map((desk) => ({ ...desk })) }],
    },
    distinct: ['accountId'],
    orderBy: { accountId: 'asc' },
    select: { accountId: true },
  })
  return rows.map(({ accountId }) => accountId)
}
