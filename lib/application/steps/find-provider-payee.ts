import type { Tx } from '@/lib/platform/transaction'
import type { PayeeAccount } from '../model'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findStanding } from '../repository/provider-accounts'

/** The checked account of an item's provider; null until there is one. */
export async function findProviderPayee(tx: Tx, countyCode: string, itemId: string): Promise<PayeeAccount | null> {
  const standing = await findStanding(tx, countyCode, itemId)
  return standing && findPayeeAccount(tx, countyCode, standing.payeeAccountId)
}
