import { addFen, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { EntitlementStatus } from '../model'
import type { Sight } from '../permission'
import { visibleEntitlements } from './entitlement-lists'

export type AwardLine = {
  readonly id: string
  readonly title: string
  readonly grantedOn: PlainDate
  readonly totalFen: Fen
  readonly paidFen: Fen
  readonly months: number
  readonly status: EntitlementStatus
  /** The batch and the document that say so, where the award is from before this system. */
  readonly opening: { readonly number: string; readonly documentNumber: string } | null
}

/** What a person or an enterprise was awarded and has had of it; what was reversed is left out. */
export async function findAwardsOf(
  countyCode: string,
  sight: Sight,
  holder: { talentId: string } | { enterpriseId: string },
): Promise<AwardLine[]> {
  const rows = await prisma.entitlement.findMany({
    where: { AND: [visibleEntitlements(countyCode, sight), holder, { status: { not: 'reversed' } }] },
    orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }],
    include: {
      item: { select: { title: true } },
      openingBatch: { select: { number: true, documentNumber: true } },
      payments: { where: { status: 'paid' }, select: { grossFen: true, months: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? row.item?.title ?? row.itemCode,
    grantedOn: dayOf(row.grantedOn),
    totalFen: fenOf(row.totalFen),
    paidFen: row.payments.reduce((sum, { grossFen }) => addFen(sum, fenOf(grossFen)), fenOf(row.openingPaidFen)),
    months: row.payments.reduce((sum, { months }) => sum + (months ?? 0), row.openingMonths),
    status: row.status,
    opening: row.openingBatch,
  }))
}
