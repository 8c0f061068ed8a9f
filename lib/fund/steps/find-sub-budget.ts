import type { Tx } from '@/lib/platform/transaction'
import type { SubBudget } from '../model'
import { findSubBudgetFor } from '../repository/sub-budgets'

/** The sub-budget that bears a category in a year; null when none was set up. */
export const findSubBudget = (
  tx: Tx,
  countyCode: string,
  of: { category: string; year: number },
): Promise<SubBudget | null> => findSubBudgetFor(tx, countyCode, of)
