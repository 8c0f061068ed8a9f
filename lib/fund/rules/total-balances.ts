import { addFen, ZERO } from '@/lib/kernel/fen'
import type { Balances } from '../model'

/** Several sub-budgets as one. */
export function totalBalances(rows: readonly Balances[]): Balances {
  const sum = (key: keyof Balances) => rows.reduce((total, row) => addFen(total, row[key]), ZERO)
  return {
    totalFen: sum('totalFen'),
    availableFen: sum('availableFen'),
    reservedFen: sum('reservedFen'),
    committedFen: sum('committedFen'),
    inTransitFen: sum('inTransitFen'),
    paidFen: sum('paidFen'),
    receivableFen: sum('receivableFen'),
    suspenseFen: sum('suspenseFen'),
    openingFen: sum('openingFen'),
  }
}
