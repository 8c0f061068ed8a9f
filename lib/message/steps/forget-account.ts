import type { Tx } from '@/lib/platform/transaction'
import { deleteAllOf } from '../repository/forget-account'

/** Everything these accounts were told, their mail addresses and what they did not want to hear of. */
export const forgetAccounts = (tx: Tx, countyCode: string, accountIds: readonly string[]): Promise<void> =>
  deleteAllOf(tx, countyCode, accountIds)
