import { addFen, sumFen } from '@/lib/kernel/fen'
import type { NewOpeningAward } from '@/lib/subsidy/model'
import { APARTMENT, type LeftPlan, type OpeningLine } from '../model'
import { leftOf } from './total-lines'

type Described = Omit<NewOpeningAward, 'payeeAccountId' | 'payeeName'>

/** Lines grouped by the award they are of, in the order of the batch. */
export const groupAwards = (lines: readonly OpeningLine[]): (readonly OpeningLine[])[] => [
  ...Map.groupBy(lines, ({ awardId }) => awardId).values(),
]

/** The award that its lines describe: what was paid and the months are summed, what is left stands on one of them. */
export function awardOfLines(lines: readonly OpeningLine[]): Described {
  const [first] = lines
  if (!first) throw new Error('an award without a line')
  const { itemId, itemCode, category, title, beneficiaryName, talentId, enterpriseId, employerId, townshipCode } = first
  const openingPaidFen = sumFen(lines.map(({ paidFen }) => paidFen))
  const months = lines.flatMap((line) => line.months ?? [])
  const openingMonths = months.reduce((sum, one) => sum + one, 0)
  const left = leftLineOf(lines)?.left ?? null
  return {
    id: first.awardId,
    itemId,
    itemCode,
    category,
    title,
    beneficiaryName,
    talentId,
    enterpriseId,
    employerId,
    townshipCode,
    totalFen: addFen(openingPaidFen, leftOf(left)),
    months: isInMonths(lines) ? wholeMonths(openingMonths, left) : null,
    grantedOn: first.grantedOn,
    openingPaidFen,
    openingMonths,
    endedOn: category === APARTMENT ? (lines.at(-1)?.paidTo ?? null) : null,
  }
}

/** Consumed and still to come; null rather than none. */
const wholeMonths = (consumed: number, left: LeftPlan | null): number | null =>
  consumed + (left === null ? 0 : left.count * left.everyMonths) || null

export const leftLineOf = (lines: readonly OpeningLine[]): OpeningLine | undefined =>
  lines.find(({ left }) => left !== null)

/** Months are counted where any line of the award counts them. */
export const isInMonths = (lines: readonly OpeningLine[]): boolean => lines.some(({ months }) => months !== null)
