import type { Tx } from '@/lib/platform/transaction'
import type { LatestVersion } from '../model'

export async function findLatestVersion(tx: Tx, countyCode: string, itemId: string): Promise<LatestVersion | null> {
  const row = await tx.policyItemVersion.findFirst({
    where: { countyCode, itemId },
    orderBy: { number: 'desc' },
    include: { createdBy: { select: { displayName: true } } },
  })
  return (
    row && {
      status: row.status,
      hash: row.rulebookHash,
      document: row.rulebook,
      sourceText: row.sourceText,
      savedById: row.createdById,
      savedBy: row.createdBy.displayName,
      savedAt: row.createdAt,
    }
  )
}
