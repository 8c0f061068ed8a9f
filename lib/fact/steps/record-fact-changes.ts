import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { FactChangeEntry } from '../model'
import { insertManyFactChanges } from '../repository/fact-changes'

/** As recordFactChange, for many subjects in one statement: one row of history a subject. */
export const recordFactChanges = (tx: Tx, actor: Actor, entries: readonly FactChangeEntry[]): Promise<void> =>
  insertManyFactChanges(tx, actor, entries)
