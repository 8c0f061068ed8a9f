import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { FactChangeEntry } from '../model'
import { insertFactChanges } from '../repository/fact-changes'

/**
 * Writes what changed into the history of facts, in the transaction of the change. Sensitive values are masked; an entry
 * without a difference writes nothing.
 */
export const recordFactChange = (tx: Tx, actor: Actor, entry: FactChangeEntry): Promise<void> =>
  insertFactChanges(tx, actor, [entry])
