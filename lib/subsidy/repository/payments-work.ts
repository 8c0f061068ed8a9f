import type { PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { gatesToReview } from './gates'

export type PaymentsWork = {
  readonly due: number
  readonly batches: number
  readonly gates: number
  readonly suspense: number
}

/** Due payments, batches under way, re-checks that may be done by a day, open suspense. */
export async function countPaymentsWork(countyCode: string, gatesUntil: PlainDate): Promise<PaymentsWork> {
  const [due, batches, gates, suspense] = await Promise.all([
    prisma.payment.count({ where: { countyCode, status: 'due' } }),
    prisma.disbursementBatch.count({ where: { countyCode, status: { in: ['made', 'checked', 'exported'] } } }),
    prisma.payment.count({ where: gatesToReview(countyCode, gatesUntil) }),
    prisma.suspenseItem.count({ where: { countyCode, status: 'open' } }),
  ])
  return { due, batches, gates, suspense }
}
