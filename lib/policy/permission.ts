import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** Drafting, publishing and repealing: the policy officer; the first seed comes as the system. */
export const mayWritePolicy = (actor: Actor): Failure | null =>
  actor.kind === 'system' || hasRole(actor, 'policyOfficer') ? null : { kind: 'forbidden', permission: 'policy.write' }

/** The desk's view with drafts: any officer of the house. What is published is for everybody. */
export const mayReadDrafts = (actor: Actor): boolean => actor.kind === 'staff' && !hasRole(actor, 'serviceUnit')
