import { allocate, type Fen, share, shareRoundHalfUp, sumFen, toYuanText, ZERO } from '@/lib/kernel/fen'
import type { Recovery } from '../rulebook/schema'
import type { AmountStep, FundingLine } from './assessment'
import { sumFunding } from './fund-instalment'
import { moneyText } from './wording'

/** One payment made: of which part, how much altogether, and who bore it. */
export type PaidInstalment = {
  readonly part: string
  readonly amountFen: Fen
  readonly funding: readonly FundingLine[]
}

export type RecoverySum = {
  readonly amountFen: Fen
  readonly steps: readonly AmountStep[]
  /** To whom it goes back, in proportion to what each bore; sums to the amount. */
  readonly funding: readonly FundingLine[]
}

/** 追回 of somebody who leaves early: paid × (term − served) ÷ term in whole months, rounded as the rulebook says. */
export function recover(rule: Recovery, paid: readonly PaidInstalment[], servedMonths: number): RecoverySum {
  const counted = paid.filter((one) => rule.parts === undefined || rule.parts.includes(one.part))
  const paidFen = sumFen(counted.map((one) => one.amountFen))
  const unserved = Math.max(0, rule.term - Math.max(0, servedMonths))
  const take = rule.rounding === 'halfUp' ? shareRoundHalfUp : share
  const amountFen = take(paidFen, unserved, rule.term)
  const sum = `${moneyText(paidFen)} × ${unserved} ÷ ${rule.term} = ${toYuanText(amountFen)} 元`
  return {
    amountFen,
    steps: [
      {
        part: null,
        kind: 'base',
        clause: rule.clause,
        text: `${rule.text}：${sum}（${ROUNDING_NAMES[rule.rounding]}）`,
        amountFen,
      },
    ],
    funding: splitBack(amountFen, sumFunding(counted.flatMap((one) => one.funding))),
  }
}

const ROUNDING_NAMES: Readonly<Record<Recovery['rounding'], string>> = { down: '去尾到分', halfUp: '四舍五入到分' }

function splitBack(amountFen: Fen, bore: readonly FundingLine[]): FundingLine[] {
  if (amountFen === ZERO || bore.length === 0) return []
  const parts = allocate(
    amountFen,
    bore.map((line) => line.amountFen),
  )
  return bore
    .map(({ funder }, index) => ({ funder, amountFen: parts[index] ?? ZERO }))
    .filter((line) => line.amountFen > ZERO)
}
