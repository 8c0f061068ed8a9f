import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** 测算 is asked for by whoever writes policies, and by the leader who may check them. */
export const maySimulate = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && (hasRole(actor, 'policyOfficer') || hasRole(actor, 'leader'))
    ? null
    : { kind: 'forbidden', permission: 'simulation.begin' }

/** The work itself is the worker's. */
export const mayRunSimulations = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : { kind: 'forbidden', permission: 'simulation.run' }

const READERS = ['policyOfficer', 'leader', 'reviewer', 'treasurer'] as const

/** Figures of what a policy will cost: who writes, decides, reviews and pays. */
export const mayReadSimulations = (actor: Actor): boolean =>
  actor.kind === 'staff' && READERS.some((role) => hasRole(actor, role))
