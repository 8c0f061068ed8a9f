import type { Actor } from '@/lib/kernel/actor'
import { definePort } from '@/lib/platform/port'
import type { Tx } from '@/lib/platform/transaction'

/** Tells the audit administrators that the chain is not whole, in the transaction that writes the check down. */
export type TellAuditors = (tx: Tx, actor: Actor, alarm: { body: string; checkId: string }, now: Date) => Promise<void>
export const tellAuditorsPort = definePort<TellAuditors>('tellAuditors')
