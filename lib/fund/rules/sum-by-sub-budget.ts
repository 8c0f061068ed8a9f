import { addFen, ZERO, type Fen } from '@/lib/kernel/fen'
import type { LedgerLine } from '../model'

/** Lines summed per sub-budget, in the order of their ids: locks are always taken in that order. */
export function sumBySubBudget(lines: readonly LedgerLine[]): { subBudgetId: string; amountFen: Fen }[] {
  const sums = new Map<string, Fen>()
  for (const { subBudgetId, amountFen } of lines)
    sums.set(subBudgetId, addFen(sums.get(subBudgetId) ?? ZERO, amountFen))
  return [...sums].map(([subBudgetId, amountFen]) => ({ subBudgetId, amountFen })).sort(bySubBudget)
}

const bySubBudget = (a: { subBudgetId: string }, b: { subBudgetId: string }): number =>
  a.subBudgetId < b.subBudgetId ? -1 : a.subBudgetId > b.subBudgetId ? 1 : 0
