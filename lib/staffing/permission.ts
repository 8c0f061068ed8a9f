import { mayGrantRoles } from '@/lib/account/permission'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** 工作交接 takes and gives roles: the security administrator's, never for oneself. */
export const mayHandOver = (actor: Actor, leaverId: string): Failure | null =>
  actor.kind === 'system' ? { kind: 'forbidden', permission: 'staffing.handOver' } : mayGrantRoles(actor, leaverId)

type Parties = { readonly accountId: string; readonly successorIds: readonly string[] }

/** How much of a handover somebody reads: its cases are for who left and who took them, not for an administrator. */
export function sightOfHandover(actor: Actor, { accountId, successorIds }: Parties): 'lines' | 'counts' | 'none' {
  if (actor.accountId === accountId || successorIds.includes(actor.accountId)) return 'lines'
  return hasRole(actor, 'securityAdmin') ? 'counts' : 'none'
}

/** 人员配备 is looked at by who grants roles, who opens accounts, who publishes policies and who leads. */
export const mayReadStaffing = (actor: Actor): boolean =>
  actor.kind === 'staff' &&
  (['systemAdmin', 'securityAdmin', 'policyOfficer', 'leader'] as const).some((role) => hasRole(actor, role))
