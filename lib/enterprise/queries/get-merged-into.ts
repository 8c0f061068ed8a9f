import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { isEnterpriseVisible } from '../repository/enterprise-list'
import { findMergedInto } from '../repository/enterprises'

/** Where a merged enterprise is read now, for whoever may see that entry; null otherwise. */
export async function getMergedInto(actor: Actor, id: string): Promise<string | null> {
  const survivorId = isId(id) ? await findMergedInto(reading, actor.countyCode, id) : null
  return survivorId !== null && (await isEnterpriseVisible(reading, actor, survivorId)) ? survivorId : null
}
