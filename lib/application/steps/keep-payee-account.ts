import type { Actor } from '@/lib/kernel/actor'
import type { BankAccount } from '@/lib/kernel/bank-account'
import type { Tx } from '@/lib/platform/transaction'
import { keepPayeeAccount as keep, type Payee } from '../repository/payee-accounts'

export type { Payee }

/** The payee's account of this number, written anew when it is not known yet; answers with its id. */
export const keepPayeeAccount = (
  tx: Tx,
  actor: Actor,
  payee: Payee,
  account: { readonly bankName: string; readonly number: BankAccount },
  now: Date,
): Promise<string> => keep(tx, actor, payee, account, now)
