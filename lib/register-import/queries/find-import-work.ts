import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayWorkOnImports } from '../permission'
import { findWaitingBatch } from '../repository/batches'

/** Starts after which work that never ends is given up. */
const MOST_ATTEMPTS = 3

export type ImportWork = { batchId: string; step: 'checking' | 'applying' | 'undoing' | 'giveUp' }

/** What the worker has to do next; null when nothing waits. */
export async function findImportWork(actor: Actor): Promise<ImportWork | null> {
  if (mayWorkOnImports(actor)) return null
  const waiting = await findWaitingBatch(reading, actor.countyCode)
  if (!waiting) return null
  const { id, status, attempts } = waiting
  if (attempts >= MOST_ATTEMPTS) return { batchId: id, step: 'giveUp' }
  return status === 'checking' || status === 'applying' || status === 'undoing' ? { batchId: id, step: status } : null
}
