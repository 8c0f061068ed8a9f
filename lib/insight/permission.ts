import { hasRole, isCountyWide, type Actor, type Role } from '@/lib/kernel/actor'

const READERS: readonly Role[] = ['leader', 'reviewer', 'policyOfficer', 'treasurer']

/** Figures and the people behind them: leaders, and those of the desk who see the whole county anyway. */
export const mayReadInsight = (actor: Actor): boolean =>
  hasRole(actor, 'leader') || READERS.some((role) => isCountyWide(actor, role))
