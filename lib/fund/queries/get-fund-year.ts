import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Balances, FundYear, SubBudget } from '../model'
import { mayReadStatement } from '../permission'
import { findFundYear } from '../repository/overview'
import { totalBalances } from '../rules/total-balances'

export type FundYearView = FundYear & {
  readonly fundName: string
  readonly subBudgets: readonly SubBudget[]
  readonly totals: Balances
}

/** One year of a fund, for the entries behind its figures. */
export async function getFundYear(actor: Actor, id: string): Promise<FundYearView | null> {
  if (!mayReadStatement(actor)) return null
  const year = await findFundYear(reading, actor.countyCode, id)
  return year && { ...year, totals: totalBalances(year.subBudgets) }
}
