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

/** One year of any fund, with its sub-budgets and the fund's name; null when there is none of that id. */
export async function findFundYear(
  tx: Tx,
  countyCode: string,
  id: string,
): Promise<(FundYear & { subBudgets: SubBudget[]; fundName: string }) | null> {
  const row = await tx.fundYear.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: { subBudgets: { orderBy: { category: 'asc' } }, fund: { select: { name: true } } },
  })
  if (!row) return null
  const { subBudgets, fund, ...year } = row
  return {
    ...year,
    fundName: fund.name,
    subBudgets: subBudgets.map((one) => toSubBudget({ ...one, fundYear: year })),
  }
}
