import { seal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { maskBankAccount } from '@/lib/kernel/mask'
import type { FundYear, FundYearStatus } from '../model'
import { PAYER_ACCOUNT } from '../rules/sealed-purposes'

export type NewFund = { code: string; name: string; payerName: string; payerBankName: string; payerAccount: string }

export async function insertFund(tx: Tx, countyCode: string, fund: NewFund, now: Date): Promise<string> {
  const id = newId()
  const { payerAccount, ...rest } = fund
  await tx.fund.create({
    data: {
      countyCode,
      id,
      ...rest,
      payerAccountSealed: seal(PAYER_ACCOUNT, payerAccount),
      payerAccountMasked: maskBankAccount(payerAccount),
      createdAt: now,
    },
  })
  return id
}

export async function fundExists(tx: Tx, countyCode: string, id: string): Promise<boolean> {
  return (await tx.fund.count({ where: { countyCode, id } })) === 1
}

/** The year's row, locked until the transaction ends: budgets of one year are set one after the other. */
export async function findFundYearForUpdate(
  tx: Tx,
  countyCode: string,
  { fundId, year }: { fundId: string; year: number },
): Promise<FundYear | null> {
  await tx.$queryRaw`select 1 from fund_year
    where county_code = ${countyCode} and fund_id = ${fundId}::uuid and year = ${year} for update`
  return findFundYearOf(tx, countyCode, { fundId, year })
}

type NewFundYear = { fundId: string; year: number; status: FundYearStatus; documentNumber: string | null }

export async function insertFundYear(tx: Tx, countyCode: string, row: NewFundYear, now: Date): Promise<FundYear> {
  return tx.fundYear.create({ data: { countyCode, id: newId(), ...row, createdAt: now } })
}

export async function openFundYearRow(tx: Tx, countyCode: string, id: string, documentNumber: string): Promise<void> {
  await tx.fundYear.update({ where: { countyCode_id: { countyCode, id } }, data: { status: 'open', documentNumber } })
}

export const findFundYearById = (tx: Tx, countyCode: string, id: string): Promise<FundYear | null> =>
  tx.fundYear.findUnique({ where: { countyCode_id: { countyCode, id } } })

export const findFundYearOf = (
  tx: Tx,
  countyCode: string,
  { fundId, year }: { fundId: string; year: number },
): Promise<FundYear | null> =>
  tx.fundYear.findUnique({ where: { countyCode_fundId_year: { countyCode, fundId, year } } })

export async function closeFundYearRow(tx: Tx, countyCode: string, id: string): Promise<void> {
  await tx.fundYear.update({ where: { countyCode_id: { countyCode, id } }, data: { status: 'closed' } })
}
