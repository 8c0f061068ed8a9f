import type { Actor } from '@/lib/kernel/actor'
import type { BankAccount } from '@/lib/kernel/bank-account'
import type { Tx } from '@/lib/platform/transaction'
import type { PayeeAccount } from '../model'
import { findPayeeAccount, keepPayeeAccount as keep } from '../repository/payee-accounts'

/** Another account of the same payee, under the same holder's name. Answers with the account now to be paid to. */
export async function replacePayeeAccount(
  tx: Tx,
  actor: Actor,
  { from, bankName, number }: { from: string; bankName: string; number: BankAccount },
  now: Date,
): Promise<PayeeAccount | null> {
  const before = await findPayeeAccount(tx, actor.countyCode, from)
  if (!before) return null
  const { ownerKind, ownerId, holderName } = before
  const id = await keep(tx, actor, { ownerKind, ownerId, holderName }, { bankName, number }, now)
  return findPayeeAccount(tx, actor.countyCode, id)
}
