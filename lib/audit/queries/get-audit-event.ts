import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import type { AuditLine } from '../model'
import { mayReadRecord } from '../permission'
import { findAuditLine } from '../repository/audit-list'

/** One line of the record in full; null for everybody but the audit administrator. */
export const getAuditEvent = async (actor: Actor, id: string): Promise<AuditLine | null> =>
  mayReadRecord(actor) && isId(id) ? findAuditLine(reading, actor.countyCode, id) : null
