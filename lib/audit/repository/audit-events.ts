import { principalsOf, type Actor } from '@/lib/kernel/actor'
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
  const detail = detailOf(actor, entry)
  const hmac = macOf({ ...row, detail: (detail ?? null) as never })
  await tx.auditEvent.create({ data: { ...row, detail: detail as never, hmac } })
}

/** Beside what the command says: for whom the actor acts, or stood in at that time. */
function detailOf(actor: Actor, { detail }: AuditEntry): AuditEntry['detail'] {
  const principals = actor.principal ? [actor.principal] : principalsOf(actor)
  return principals.length === 0 ? detail : { ...detail, standsInFor: principals.map(({ name }) => name).join('、') }
}
