import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { findMergedInto } from '../repository/talents'
import { isTalentVisible } from '../repository/visible-talents'

/** Where a merged talent is read now, for whoever may see that entry; null otherwise. */
export async function getMergedInto(actor: Actor, id: string): Promise<string | null> {
  const survivorId = isId(id) ? await findMergedInto(reading, actor.countyCode, id) : null
  return survivorId !== null && (await isTalentVisible(reading, actor, survivorId)) ? survivorId : null
}
