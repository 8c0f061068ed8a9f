import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { findStaffGrants } from '../repository/staff-grants'

/**
 * The member of staff of an account with the roles in force on the day, for work that they asked for and that is done
 * later without them: whoever has lost a role meanwhile has lost it here too. Null for an account that is closed.
 */
export async function actAsAccount(
  tx: Tx,
  countyCode: string,
  accountId: string,
  today: PlainDate,
): Promise<Actor | null> {
  const staff = await findStaffGrants(tx, countyCode, accountId, today)
  if (!staff) return null
  const { name, grants } = staff
  const nobody = { talentId: null, enterpriseId: null, sessionId: null, address: null }
  return { ...nobody, kind: 'staff', countyCode, accountId, name, grants }
}
