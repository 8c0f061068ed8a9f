import { hasRole, type Actor } from '@/lib/kernel/actor'

/** Who reads objections with the objector's name: those who review, and nobody outside the desk. */
export const mayReadObjections = (actor: Actor): boolean =>
  actor.kind === 'staff' && (hasRole(actor, 'reviewer') || hasRole(actor, 'leader'))
