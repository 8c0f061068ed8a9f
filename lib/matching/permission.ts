import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** Rounds are the worker's. */
export const mayMatch = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : { kind: 'forbidden', permission: 'matching.run' }

const READERS = ['policyOfficer', 'reviewer', 'intakeOfficer', 'leader'] as const

/** Whom an item is for: whoever works on policies or cases; each sees the people of her own places. */
export const mayReadMatches = (actor: Actor): boolean =>
  actor.kind === 'staff' && READERS.some((role) => hasRole(actor, role))
