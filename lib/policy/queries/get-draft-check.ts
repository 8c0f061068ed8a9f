import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Drafting, VersionCheck } from '../model'
import { mayCheckVersions, mayReadDrafts } from '../permission'
import { findDrafting, findLatestCheck } from '../repository/version-checks'
import { type CheckStanding, checkStanding } from '../rules/check-standing'

export type DraftCheck = {
  readonly drafting: Drafting
  readonly check: VersionCheck | null
  readonly standing: CheckStanding
  /** Whether this very officer may check it: not the author's own. */
  readonly mayCheck: boolean
}

/** Who entered a draft, what a second person said of it, and whether that still counts. */
export async function getDraftCheck(
  actor: Actor,
  { versionId, rulebookHash }: { versionId: string; rulebookHash: string },
): Promise<DraftCheck | null> {
  if (!mayReadDrafts(actor)) return null
  const drafting = await findDrafting(reading, actor.countyCode, versionId)
  if (!drafting) return null
  const check = await findLatestCheck(reading, actor.countyCode, versionId)
  const mayCheck = mayCheckVersions(actor) === null && drafting.authorId !== actor.accountId
  return { drafting, check, standing: checkStanding(check, rulebookHash), mayCheck }
}
