import { prisma } from '@/lib/platform/prisma'
import type { Sight } from '../permission'
import { visibleEntitlements } from './entitlement-lists'

/** An award with its schedule, bank lines and claims; by its own id or by its case's. */
export const findEntitlementDetail = (
  countyCode: string,
  sight: Sight,
  by: { id: string } | { applicationId: string },
) =>
  prisma.entitlement.findFirst({
    where: { AND: [visibleEntitlements(countyCode, sight), by] },
    include: {
      item: { select: { title: true } },
      application: { select: { id: true, number: true, townshipCode: true } },
      openingBatch: { select: { id: true, number: true, documentNumber: true } },
      payeeAccount: { select: { bankName: true, accountMasked: true, holderName: true } },
      receivables: { orderBy: { createdAt: 'asc' }, include: { createdBy: { select: { displayName: true } } } },
      payments: {
        orderBy: { instalment: 'asc' },
        include: {
          fundingShares: true,
          subBudget: { select: { name: true, fundYear: { select: { year: true } } } },
          paymentAttempts: {
            orderBy: { id: 'asc' },
            include: { batch: { select: { id: true, number: true, status: true, madeAt: true, exportedAt: true } } },
          },
        },
      },
    },
  })

export type EntitlementDetailRow = NonNullable<Awaited<ReturnType<typeof findEntitlementDetail>>>

/** Display names of accounts. */
export async function findNames(countyCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await prisma.account.findMany({
    where: { countyCode, id: { in: [...ids] } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}
