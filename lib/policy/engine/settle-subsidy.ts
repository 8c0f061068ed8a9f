import { type Fen, maxFen, minFen, subtractFen, sumFen, ZERO } from '@/lib/kernel/fen'
import type { SubsidyRule } from '../rulebook/schema'
import type { AmountStep, Missing, PlannedInstalment, SubsidyGrant, Termination } from './assessment'
import type { GrantBench } from './bench'
import { chooseFunding, sumFunding } from './fund-instalment'
import { type Plan, planInstalments } from './plan-instalments'
import type { PartSum } from './reckon-part'

type Settled = { readonly grant: SubsidyGrant | null; readonly missing: readonly Missing[] }

type Sum = {
  readonly totalFen: Fen
  readonly steps: readonly AmountStep[]
  readonly terminates: readonly Termination[]
}

/** Turns a total into payments and funding lines. What was taken off comes off the last part first. */
export function settleSubsidy(bench: GrantBench, rule: SubsidyRule, sums: readonly PartSum[], total: Sum): Settled {
  const amounts = spread(sums, total.totalFen)
  const plans = sums.map((sum, index) => planPart(bench, sum, amounts[index] ?? ZERO))
  const missing = plans.flatMap((plan) => plan.missing)
  if (missing.length > 0) return { grant: null, missing }
  const instalments = plans
    .flatMap((plan) => plan.drafts)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((draft, index): PlannedInstalment => ({ number: index + 1, ...draft }))
  return {
    missing: [],
    grant: {
      kind: 'subsidy',
      category: rule.category,
      amountFen: total.totalFen,
      months: monthsOf(instalments),
      payee: rule.payee,
      steps: total.steps,
      instalments,
      funding: sumFunding(instalments.flatMap((one) => one.funding)),
      terminates: total.terminates,
    },
  }
}

function planPart(bench: GrantBench, sum: PartSum, amountFen: Fen): Plan {
  const funding = chooseFunding(bench, sum.part, sum.tier)
  const plan = planInstalments(bench, sum, amountFen, funding.lines)
  const missing = [...plan.missing, ...funding.missing]
  return { drafts: missing.length > 0 ? [] : plan.drafts, missing }
}

/** The parts' amounts after reductions: they sum to the total. */
function spread(sums: readonly PartSum[], totalFen: Fen): Fen[] {
  let over = maxFen(ZERO, subtractFen(sumFen(sums.map((sum) => sum.amountFen)), totalFen))
  const backwards = sums.toReversed().map((sum) => {
    const off = minFen(over, sum.amountFen)
    over = subtractFen(over, off)
    return subtractFen(sum.amountFen, off)
  })
  return backwards.toReversed()
}

function monthsOf(instalments: readonly PlannedInstalment[]): number | null {
  const counted = instalments.map((one) => one.months).filter((months) => months !== null)
  return counted.length === 0 ? null : counted.reduce((sum, months) => sum + months, 0)
}
