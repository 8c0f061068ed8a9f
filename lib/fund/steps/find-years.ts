import type { Tx } from '@/lib/platform/transaction'
import type { FundYear, YearBudgets } from '../model'
import { findFundYearById, findFundYearForUpdate, findFundYearOf } from '../repository/funds'
import { findSubBudgetsOfYear } from '../repository/sub-budgets'

/** A year with its sub-budgets, and the one after it. */
export type Years = { readonly year: YearBudgets; readonly next: FundYear | null }

/** A year and the one after it as they stand; null where there is none of that id. */
export async function findYears(tx: Tx, countyCode: string, fundYearId: string): Promise<Years | null> {
  const year = await findFundYearById(tx, countyCode, fundYearId)
  if (!year) return null
  const next = await findFundYearOf(tx, countyCode, { fundId: year.fundId, year: year.year + 1 })
  return { year: { ...year, subBudgets: await findSubBudgetsOfYear(tx, countyCode, year.id) }, next }
}

/** The same, both locked until the transaction ends: batches and budgets of theirs wait. */
export async function lockYears(tx: Tx, countyCode: string, fundYearId: string): Promise<Years | null> {
  const found = await findFundYearById(tx, countyCode, fundYearId)
  if (!found) return null
  for (const year of [found.year, found.year + 1])
    await findFundYearForUpdate(tx, countyCode, { fundId: found.fundId, year })
  return findYears(tx, countyCode, fundYearId)
}
