import type { Tx } from '@/lib/platform/transaction'
import { findAccountForUpdate } from '../repository/accounts'

/** The name of an active member of staff, whose account is held until the transaction ends; null for anybody else. */
export async function findStaffName(tx: Tx, countyCode: string, accountId: string): Promise<string | null> {
  const account = await findAccountForUpdate(tx, countyCode, accountId)
  return account?.kind === 'staff' && account.status === 'active' ? account.displayName : null
}
