import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Balances, FundYearStatus, SubBudget } from '../model'
import { mayKeepFund, mayReadFund } from '../permission'
import { findFunds, findFundYears, type FundRow } from '../repository/overview'
import { totalBalances } from '../rules/total-balances'

export type YearOverview = {
  readonly id: string
  readonly year: number
  readonly status: FundYearStatus
  readonly documentNumber: string | null
  readonly totals: Balances
  readonly subBudgets: readonly SubBudget[]
}
export type FundOverview = {
  readonly fund: FundRow
  readonly funds: readonly FundRow[]
  readonly years: readonly YearOverview[]
  readonly mayKeep: boolean
}

/** A fund (the first one when none is named) with every year, its sub-budgets and where their money is. */
export async function getFundOverview(actor: Actor, fundId: string | null = null): Promise<FundOverview | null> {
  if (!mayReadFund(actor)) return null
  const funds = await findFunds(actor.countyCode)
  const fund = fundId === null ? funds[0] : funds.find(({ id }) => id === fundId)
  if (!fund) return null
  const years = await findFundYears(reading, actor.countyCode, fund.id)
  return {
    fund,
    funds,
    years: years.map((year) => ({ ...year, totals: totalBalances(year.subBudgets) })),
    mayKeep: mayKeepFund(actor) === null,
  }
}
