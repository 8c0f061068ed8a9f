import type { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

/** An award with instalments still to come, and the case it came from. */
export type AwaitingAward = { readonly entitlementId: string; readonly applicationId: string }

const toCome = (countyCode: string, today: PlainDate): Prisma.EntitlementWhereInput => ({
  countyCode,
  status: 'active',
  applicationId: { not: null },
  payments: { some: { status: { in: ['planned', 'gated'] }, dueOn: { gt: toDayColumn(today) } } },
})

/** The versions under which something is still to come. */
export async function findVersionsToCome(tx: Tx, countyCode: string, today: PlainDate): Promise<string[]> {
  const rows = await tx.entitlement.groupBy({ by: ['versionId'], where: toCome(countyCode, today) })
  return rows.flatMap(({ versionId }) => versionId ?? []).toSorted()
}

export async function findAwaiting(
  tx: Tx,
  countyCode: string,
  { versionIds, today }: { versionIds: readonly string[]; today: PlainDate },
): Promise<AwaitingAward[]> {
  const rows = await tx.entitlement.findMany({
    where: { ...toCome(countyCode, today), versionId: { in: [...versionIds] } },
    select: { id: true, applicationId: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ id, applicationId }) => (applicationId ? [{ entitlementId: id, applicationId }] : []))
}

/** Gives an instalment that has not fallen due its sooner day and the sub-budget of that year. */
export async function bringRowForward(
  tx: Tx,
  countyCode: string,
  { id, dueOn, subBudgetId }: { id: string; dueOn: PlainDate; subBudgetId: string },
): Promise<void> {
  await tx.payment.update({
    where: { countyCode_id: { countyCode, id }, status: { in: ['planned', 'gated'] } },
    data: { dueOn: toDayColumn(dueOn), subBudgetId, version: { increment: 1 } },
  })
}
