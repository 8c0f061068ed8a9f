import { allocate, type Fen, minFen, subtractFen, sumFen, ZERO } from '@/lib/kernel/fen'
import type { FundingShare, Part, Tier } from '../rulebook/schema'
import { FUNDERS, type FundingLine, type Missing } from './assessment'
import { evaluateOptional } from './evaluate-test'
import { judge, type ReckoningBench } from './bench'

/** Who bears a part: the tier's own lines, else those of the first rule that holds (the last always does). */
export function chooseFunding(
  bench: ReckoningBench,
  part: Part,
  tier: Tier,
): { lines: readonly FundingShare[]; missing: readonly Missing[] } {
  if (tier.funding !== null) return { lines: tier.funding, missing: [] }
  for (const rule of part.funding) {
    const evaluation = evaluateOptional(bench, rule.when)
    const outcome = judge(bench.mode, evaluation)
    if (outcome === 'met') return { lines: rule.lines, missing: [] }
    if (outcome === 'unknown') return { lines: [], missing: evaluation.missing }
  }
  throw new Error(`part ${part.code} has no funding rule that always holds`)
}

/** Splits one instalment: shares to the fen by largest remainder; fixed sums in their order, the last bears the rest. */
export function fundInstalment(amountFen: Fen, lines: readonly FundingShare[]): FundingLine[] {
  const weights = lines.map(weightOf)
  const parts = weights.some((weight) => weight > 0) ? allocate(amountFen, weights) : takeFixed(amountFen, lines)
  return lines
    .map((line, index) => ({ funder: line.funder, amountFen: parts[index] ?? ZERO }))
    .filter((line) => line.amountFen > ZERO)
}

function weightOf(line: FundingShare): number {
  if (line.kind === 'share') return line.basisPoints
  return line.kind === 'ratio' ? line.parts : 0
}

function takeFixed(amountFen: Fen, lines: readonly FundingShare[]): Fen[] {
  let left = amountFen
  return lines.map((line) => {
    const taken = line.kind === 'fixed' ? minFen(line.amountFen, left) : left
    left = subtractFen(left, taken)
    return taken
  })
}

/** Lines of the same funder added up, in the order county, city, province, employer. */
export const sumFunding = (lines: readonly FundingLine[]): FundingLine[] =>
  FUNDERS.map((funder) => ({
    funder,
    amountFen: sumFen(lines.filter((line) => line.funder === funder).map((line) => line.amountFen)),
  })).filter((line) => line.amountFen > ZERO)
