import type { LedgerLine } from '@/lib/fund/model'
import { toFen } from '@/lib/kernel/fen'

type Sum = { readonly subBudgetId: string; readonly amountFen: number }

/**
 * What must be reserved more, and what may go back, so that exactly the needed sums are held: the day of grant is later
 * than the day of approval, and an instalment may have moved into another year.
 */
export function reservationGap(
  held: readonly Sum[],
  needed: readonly Sum[],
): { more: LedgerLine[]; back: LedgerLine[] } {
  const gap = new Map<string, number>()
  for (const { subBudgetId, amountFen } of needed) gap.set(subBudgetId, (gap.get(subBudgetId) ?? 0) + amountFen)
  for (const { subBudgetId, amountFen } of held) gap.set(subBudgetId, (gap.get(subBudgetId) ?? 0) - amountFen)
  const lines = (sign: 1 | -1) =>
    [...gap]
      .filter(([, amount]) => amount * sign > 0)
      .map(([subBudgetId, amount]) => ({ subBudgetId, amountFen: toFen(amount * sign) }))
  return { more: lines(1), back: lines(-1) }
}
