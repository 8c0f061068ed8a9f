import type { Tx } from '@/lib/platform/transaction'
import type { YearBudgets } from '../model'
import { findFundYears } from '../repository/overview'

/** Every year of a fund with its sub-budgets, earliest first. */
export const listSubBudgets = (tx: Tx, countyCode: string, fundId: string): Promise<YearBudgets[]> =>
  findFundYears(tx, countyCode, fundId)
