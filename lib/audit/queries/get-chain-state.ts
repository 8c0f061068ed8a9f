import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayVerifyRecord } from '../permission'
import { findLastAnchor } from '../repository/anchor-file'
import { findLatestCheck, type Check } from '../repository/checks'
import { findLastSeal, toHead } from '../repository/seals'
import { countUnsealed } from '../repository/unsealed'
import type { Anchor } from '../rules/anchor'
import type { ChainHead } from '../rules/finding'

export type ChainState = {
  head: ChainHead | null
  unsealedCount: number
  /** The latest line of the file outside. */
  anchor: Anchor | null
  lastCheck: Check | null
}

/** How the chain stands, as the worker left it: nothing is verified. Null for everybody but auditors and leaders. */
export async function getChainState(actor: Actor): Promise<ChainState | null> {
  if (!mayVerifyRecord(actor)) return null
  const { countyCode } = actor
  const [seal, unsealedCount, anchor, lastCheck] = await Promise.all([
    findLastSeal(reading, countyCode),
    countUnsealed(reading, countyCode),
    findLastAnchor(countyCode),
    findLatestCheck(reading, countyCode, 'anybody'),
  ])
  return { head: seal && toHead(seal), unsealedCount, anchor, lastCheck }
}
