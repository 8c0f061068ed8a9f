import type { Tx } from '@/lib/platform/transaction'

/** Awards of a batch that a reversal, posted or under way, takes back. */
export async function findReversedAwards(tx: Tx, countyCode: string, batchId: string): Promise<Set<string>> {
  const rows = await tx.openingLine.findMany({
    where: { countyCode, batch: { reversesBatchId: batchId, status: { not: 'discarded' } } },
    select: { awardId: true },
  })
  return new Set(rows.map(({ awardId }) => awardId))
}
