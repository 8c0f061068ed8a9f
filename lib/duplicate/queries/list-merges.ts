import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayAdjudicate } from '../permission'
import { findMergesOf } from '../repository/merges'

/** A merge as an entry's own page tells it. */
export type MergeNote = {
  id: string
  pairId: string
  mergedAt: Date
  mergedByName: string
  reason: string
  isUndone: boolean
}

/** Merges an entry was part of, latest first; nothing for whom the county's register is not theirs. */
export async function listMerges(actor: Actor, entryId: string): Promise<MergeNote[]> {
  if (mayAdjudicate(actor, 'read')) return []
  const merges = await findMergesOf(reading, actor.countyCode, entryId)
  return merges.map(({ id, pairId, mergedAt, mergedByName, reason, undoneAt }) => ({
    id,
    pairId,
    mergedAt,
    mergedByName,
    reason,
    isUndone: undoneAt !== null,
  }))
}
