import { hasRole, inOwnRight, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** Drafting, publishing and repealing: the policy officer; the first seed comes as the system. */
export const mayWritePolicy = (actor: Actor): Failure | null =>
  actor.kind === 'system' || hasRole(actor, 'policyOfficer') ? null : { kind: 'forbidden', permission: 'policy.write' }

/** The desk's view with drafts: any officer of the house. What is published is for everybody. */
export const mayReadDrafts = (actor: Actor): boolean => actor.kind === 'staff' && !hasRole(actor, 'serviceUnit')

const CHECKERS = ['policyOfficer', 'leader'] as const

/**
 * 复核: another policy officer, or the leader where a county has only one. A deputy does not check: two signatures of two
 * people is what it is for.
 */
export const mayCheckVersions = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && CHECKERS.some((role) => hasRole(inOwnRight(actor), role))
    ? null
    : { kind: 'forbidden', permission: 'policy.check' }
