import type { Tx } from '@/lib/platform/transaction'
import { OPENING_BATCH_STATUSES, isBeingWritten } from '../flow'

export type UnfinishedOpening = { readonly id: string; readonly number: string; readonly title: string }

const beingWrittenBy = (countyCode: string, createdById: string) => ({
  ...{ countyCode, createdById },
  status: { in: OPENING_BATCH_STATUSES.filter(isBeingWritten) },
})

/** What somebody is still writing and only they may write. */
export const findUnfinished = (tx: Tx, countyCode: string, createdById: string): Promise<UnfinishedOpening[]> =>
  tx.openingBatch.findMany({
    where: beingWrittenBy(countyCode, createdById),
    orderBy: { id: 'asc' },
    select: { id: true, number: true, title: true },
  })

/** The successor writes them on, and so is not who signs them. */
export async function giveUnfinished(tx: Tx, countyCode: string, from: string, to: string): Promise<void> {
  await tx.openingBatch.updateMany({
    where: beingWrittenBy(countyCode, from),
    data: { createdById: to, version: { increment: 1 } },
  })
}
