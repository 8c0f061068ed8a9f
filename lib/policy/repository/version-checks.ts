import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionCheckVerdict } from '../flow'
import type { Drafting, VersionCheck } from '../model'

const NAMED = { select: { displayName: true } } as const

/** Who entered the draft as it stands; null when there is no such version. */
export async function findDrafting(tx: Tx, countyCode: string, versionId: string): Promise<Drafting | null> {
  const row = await tx.policyItemVersion.findUnique({
    where: { countyCode_id: { countyCode, id: versionId } },
    select: { createdById: true, createdAt: true, createdBy: NAMED },
  })
  return row && { authorId: row.createdById, authorName: row.createdBy.displayName, at: row.createdAt }
}

export async function insertCheck(
  tx: Tx,
  actor: Actor,
  check: { versionId: string; rulebookHash: string; verdict: VersionCheckVerdict; remarks: string | null },
  now: Date,
): Promise<void> {
  const { countyCode, accountId } = actor
  await tx.policyVersionCheck.create({ data: { ...check, countyCode, id: newId(), checkedById: accountId, at: now } })
}

/** The latest word on a version, whichever rules it was said of. */
export async function findLatestCheck(tx: Tx, countyCode: string, versionId: string): Promise<VersionCheck | null> {
  const row = await tx.policyVersionCheck.findFirst({
    where: { countyCode, versionId },
    orderBy: { id: 'desc' },
    include: { checkedBy: NAMED },
  })
  if (!row) return null
  const { rulebookHash, verdict, remarks, checkedById, checkedBy, at } = row
  return { rulebookHash, verdict, remarks, checkedById, checkedByName: checkedBy.displayName, at }
}
