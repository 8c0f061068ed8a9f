import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { findConfirmations } from '@/lib/second-person/steps/find-confirmations'
import { mayDisburse } from '../permission'
import { wholeReturnKey } from '../rules/whole-return'
import type { BatchView } from './get-batch'

/** Whether this person may say that the bank sent the batch back as a whole, or somebody has. Null: it cannot have been. */
export async function getWholeReturn(actor: Actor, batch: BatchView, now: Date): Promise<'may' | 'asked' | null> {
  const { id, status, sums, lineCount, link } = batch
  const isTold = Object.values(link.told).some((count) => count > 0)
  if (mayDisburse(actor) !== null || status !== 'exported' || isTold || sums.live.count !== lineCount) return null
  const key = wholeReturnKey(id)
  const standing = (await findConfirmations(reading, actor.countyCode, [key], now)).get(key)
  return standing?.waits ? 'asked' : 'may'
}
