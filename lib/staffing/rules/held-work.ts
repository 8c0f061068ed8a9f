import type { RoleAssignment } from '@/lib/account/model'
import type { OpenWork } from '@/lib/application/model'

/** One role of whoever leaves, who else holds it, and what waits there. */
export type HeldWork = {
  /** 'reviewer@RCB'. */
  readonly key: string
  readonly assignment: RoleAssignment
  readonly unitName: string
  readonly others: readonly string[]
  readonly work: readonly OpenWork[]
}

export const keyOf = ({ role, unitCode }: Pick<RoleAssignment, 'role' | 'unitCode'>): string => `${role}@${unitCode}`
