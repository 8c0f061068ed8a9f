import type { OpeningLine } from '../model'

/** Every line as one text, in the order of the batch: its hash says whether what is signed is what was shown. */
export const contentHashText = (lines: readonly OpeningLine[]): string =>
  lines.map((line) => JSON.stringify([...described(line), ...paid(line), ...left(line)])).join('\n')

const described = (line: OpeningLine) => [
  line.line,
  line.awardId,
  line.talentId,
  line.enterpriseId,
  line.employerId,
  line.beneficiaryName,
  line.itemCode,
  line.category,
  line.title,
  line.grantedOn,
]

const paid = ({ year, paidFen, countyFen, months, paidFrom, paidTo, place, note, reversesLineId }: OpeningLine) => [
  year,
  paidFen,
  countyFen,
  months,
  paidFrom,
  paidTo,
  place,
  note,
  reversesLineId,
]

const left = ({ left: plan, payee }: OpeningLine) =>
  plan === null
    ? []
    : [
        plan.count,
        plan.firstOn,
        plan.everyMonths,
        plan.eachFen,
        plan.lastFen,
        plan.countyPercent,
        plan.isRechecked,
        payee?.bankName,
        payee?.accountMasked,
      ]
