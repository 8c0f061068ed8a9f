import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** The record is read by the audit administrator alone, and written by everybody (三员分立). */
export const mayReadRecord = (actor: Actor): boolean => hasRole(actor, 'auditor')

/** Whether the record is whole may be seen by the leader too, without reading it. */
export const mayVerifyRecord = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && (hasRole(actor, 'auditor') || hasRole(actor, 'leader')))

export const mayCheckRecord = (actor: Actor): Failure | null =>
  mayVerifyRecord(actor) ? null : { kind: 'forbidden', permission: 'audit.checkRecord' }

/** Sealing, and writing the head down outside: the worker. */
export const mayTendChain = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : { kind: 'forbidden', permission: 'audit.tendChain' }
