import { prisma } from '@/lib/platform/prisma'
import type { Tx } from '@/lib/platform/transaction'
import type { FundYear, SubBudget } from '../model'
import { toSubBudget } from './sub-budgets'

export type FundRow = {
  id: string
  code: string
  name: string
  payerName: string
  payerBankName: string
  payerAccountMasked: string
}

/** The county's funds, by code. */
export function findFunds(countyCode: string): Promise<FundRow[]> {
  return prisma.fund.findMany({
    where: { countyCode },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, payerName: true, payerBankName: true, payerAccountMasked: true },
  })
}

/** A fund's years with their sub-budgets, earliest first. */
export async function findFundYears(
  tx: Tx,
  countyCode: string,
  fundId: string,
): Promise<(FundYear & { subBudgets: SubBudget[] })[]> {
  const rows = await tx.fundYear.findMany({
    where: { countyCode, fundId },
    orderBy: { year: 'asc' },
    include: { subBudgets: { orderBy: { category: 'asc' } } },
  })
  return rows.map(({ subBudgets, ...year }) => ({
    ...year,
    subBudgets: subBudgets.map((row) => toSubBudget({ ...row, fundYear: year })),
  }))
}
