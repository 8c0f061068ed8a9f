import type { Tx } from '@/lib/platform/transaction'

export type UnfinishedBatch = { readonly id: string; readonly fileName: string }

const unfinishedOf = (countyCode: string, uploadedById: string) => ({
  ...{ countyCode, uploadedById },
  status: { in: ['checking', 'checked', 'failed'] as ('checking' | 'checked' | 'failed')[] },
})

/** What somebody has uploaded and nobody has confirmed or thrown away yet. */
export const findUnfinished = (tx: Tx, countyCode: string, uploadedById: string): Promise<UnfinishedBatch[]> =>
  tx.importBatch.findMany({
    where: unfinishedOf(countyCode, uploadedById),
    orderBy: { id: 'asc' },
    select: { id: true, fileName: true },
  })

/** From now on they are the other's to confirm or to throw away; who uploaded them is told by the record. */
export async function giveUnfinished(tx: Tx, countyCode: string, from: string, to: string): Promise<void> {
  await tx.importBatch.updateMany({ where: unfinishedOf(countyCode, from), data: { uploadedById: to } })
}
