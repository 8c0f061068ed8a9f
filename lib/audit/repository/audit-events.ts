import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { AuditEntry } from '../model'
import { macOf } from './audit-mac'

/** Inserts one row, unchained, with an HMAC over everything it says (security.md §6); a sealer chains later. */
export async function insertAuditEvent(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  const row = {
    countyCode: actor.countyCode,
    id: newId(),
    recordedAt: wallNow(),
    businessAt: entry.now,
    actorId: actor.accountId,
    actorName: actor.name,
    actorKind: actor.kind,
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    summary: entry.summary,
  }
  const hmac = macOf({ ...row, detail: (entry.detail ?? null) as never })
  await tx.auditEvent.create({ data: { ...row, detail: entry.detail as never, hmac } })
}
