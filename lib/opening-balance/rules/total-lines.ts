import { addFen, multiplyFen, sumFen, ZERO, type Fen } from '@/lib/kernel/fen'
import type { LeftPlan, OpeningLine, OpeningTotals } from '../model'

/** All that is left to pay by a plan, all funders. */
export const leftOf = (left: LeftPlan | null): Fen =>
  left === null ? ZERO : addFen(multiplyFen(left.eachFen, left.count - 1), left.lastFen)

/** What the lines of a batch add up to. */
export function totalLines(
  lines: readonly Pick<OpeningLine, 'awardId' | 'paidFen' | 'countyFen' | 'left'>[],
): OpeningTotals {
  return {
    lineCount: lines.length,
    awardCount: new Set(lines.map(({ awardId }) => awardId)).size,
    paidFen: sumFen(lines.map(({ paidFen }) => paidFen)),
    countyFen: sumFen(lines.map(({ countyFen }) => countyFen)),
    leftFen: sumFen(lines.map(({ left }) => leftOf(left))),
  }
}
