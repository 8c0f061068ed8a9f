import type { Actor } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { wallNow } from '@/lib/platform/clock'
import { auditMac } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { AuditEntry } from '../model'

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
    detail: (entry.detail ?? null) as never,
  }
  const content = canonicalJson({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    businessAt: row.businessAt.toISOString(),
  })
  await tx.auditEvent.create({ data: { ...row, detail: entry.detail as never, hmac: auditMac(content) } })
}
