import type { Tx } from '@/lib/platform/transaction'
import type { PayeeAccount } from '../model'
import { findAccountsOf as find, type Payee } from '../repository/payee-accounts'

/** Accounts the payee was paid to before, the latest first. */
export const findAccountsOf = (tx: Tx, countyCode: string, payee: Payee): Promise<PayeeAccount[]> =>
  find(tx, countyCode, payee)
