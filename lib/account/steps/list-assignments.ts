import type { Tx } from '@/lib/platform/transaction'
import type { RoleAssignment } from '../model'
import { findAssignmentsOf } from '../repository/role-assignments'

/** The roles an account holds, held or will hold. */
export const listAssignments = (tx: Tx, countyCode: string, accountId: string): Promise<RoleAssignment[]> =>
  findAssignmentsOf(tx, countyCode, accountId)
