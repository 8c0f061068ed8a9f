import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import type { BankAccount } from '@/lib/kernel/bank-account'
import { maskBankAccount } from '@/lib/kernel/mask'
import { blindIndex, seal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { PayeeAccount, SubjectKind } from '../model'
import { PAYEE_ACCOUNT } from '../rules/sealed-purposes'

const SELECT = {
  id: true,
  ownerKind: true,
  ownerId: true,
  holderName: true,
  bankName: true,
  branchCode: true,
  accountMasked: true,
} satisfies Prisma.PayeeAccountSelect

type Row = Prisma.PayeeAccountGetPayload<{ select: typeof SELECT }>
const toAccount = (row: Row): PayeeAccount => ({ ...row, ownerKind: row.ownerKind as SubjectKind })

export type Payee = { readonly ownerKind: SubjectKind; readonly ownerId: string; readonly holderName: string }

/** The owner's account of this number at this bank, written anew when it is not known yet. The number is sealed. */
export async function keepPayeeAccount(
  tx: Tx,
  actor: Actor,
  payee: Payee,
  account: { readonly bankName: string; readonly number: BankAccount },
  now: Date,
): Promise<string> {
  const where = {
    ...payee,
    countyCode: actor.countyCode,
    bankName: account.bankName,
    accountBlind: blindIndex(PAYEE_ACCOUNT, account.number),
  }
  const known = await tx.payeeAccount.findFirst({ where, select: { id: true } })
  if (known) return known.id
  const id = newId()
  await tx.payeeAccount.create({
    data: {
      ...where,
      id,
      accountSealed: seal(PAYEE_ACCOUNT, account.number),
      accountMasked: maskBankAccount(account.number),
      createdById: actor.accountId,
      createdAt: now,
    },
  })
  return id
}

export async function findPayeeAccount(tx: Tx, countyCode: string, id: string): Promise<PayeeAccount | null> {
  const row = await tx.payeeAccount.findUnique({ where: { countyCode_id: { countyCode, id } }, select: SELECT })
  return row && toAccount(row)
}

/** Accounts the payee has used before under the same name, latest first. */
export async function findAccountsOf(tx: Tx, countyCode: string, payee: Payee): Promise<PayeeAccount[]> {
  const rows = await tx.payeeAccount.findMany({
    where: { countyCode, ...payee },
    orderBy: { id: 'desc' },
    take: 5,
    select: SELECT,
  })
  return rows.map(toAccount)
}
