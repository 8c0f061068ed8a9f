import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { FundYear } from '../model'
import { PAYER_ACCOUNT } from '../rules/sealed-purposes'
import { findPayerRow } from '../repository/payers'

export type Payer = Pick<FundYear, 'year' | 'status'> & {
  readonly fundName: string
  readonly payerName: string
  readonly payerBankName: string
  readonly payerAccount: string
}

/** From which account a fund year is paid, the number in clear: for the bank's file only. */
export async function findPayer(tx: Tx, countyCode: string, fundYearId: string): Promise<Payer | null> {
  const row = await findPayerRow(tx, countyCode, fundYearId)
  if (!row) return null
  const { payerAccountSealed, ...rest } = row
  return { ...rest, payerAccount: unseal(PAYER_ACCOUNT, payerAccountSealed) }
}
