import { removeBytes } from '@/lib/platform/storage'
import type { Tx } from '@/lib/platform/transaction'
import { ERASED_NAME, type ErasedBy } from '../model'

/** Marks every file a case ever had, those taken out of it too; from now on nobody opens them. Answers how many. */
export async function markErased(
  tx: Tx,
  countyCode: string,
  applicationId: string,
  { months, ruleId }: ErasedBy,
  now: Date,
): Promise<number> {
  const erased = await tx.attachment.updateMany({
    where: { countyCode, ownerKind: 'application', ownerId: applicationId, erasedAt: null },
    data: { erasedAt: now, erasedMonths: months, erasedRuleId: ruleId, originalName: ERASED_NAME },
  })
  return erased.count
}

/**
 * Removes the bytes of some marked files and forgets their keys. The rows are locked meanwhile, so that nobody seals one anew
 * and thereby brings it back; killed between the two, the next round does both again.
 */
export async function removeMarkedBytes(tx: Tx, countyCode: string, limit: number): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; key: string }[]>`
    SELECT id::text AS id, storage_key AS key FROM attachment
     WHERE county_code = ${countyCode} AND erased_at IS NOT NULL AND storage_key IS NOT NULL
     ORDER BY erased_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  for (const { key } of rows) await removeBytes(key)
  await tx.attachment.updateMany({
    where: { countyCode, id: { in: rows.map(({ id }) => id) } },
    data: { storageKey: null },
  })
  return rows.length
}
