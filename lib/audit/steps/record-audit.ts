import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { AuditEntry } from '../model'
import { insertAuditEvent } from '../repository/audit-events'

/** Writes the command's one line into the record, in its transaction: when it cannot be written, nothing is. */
export const recordAudit = (tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> =>
  insertAuditEvent(tx, actor, entry)
