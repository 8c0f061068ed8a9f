import { maxFen, multiplyFen, subtractFen, sumFen, ZERO, type Fen } from '@/lib/kernel/fen'
import type { AmountStep, Assessment, Finding } from '@/lib/policy/engine/assessment'
import type { Reduction } from '../model'

const KIND_OF_STEP: Partial<Record<AmountStep['kind'], Reduction['kind']>> = {
  ceiling: 'limit',
  cap: 'limit',
  netting: 'stacking',
  household: 'household',
}
const KIND_OF_FINDING: Partial<Record<Finding['kind'], Reduction['kind']>> = {
  cap: 'limit',
  stacking: 'stacking',
  household: 'household',
  amount: 'amount',
}

/** What limits, earlier awards and the spouse's claim took off the sum, read from its steps. */
export function reductionsOf(steps: readonly AmountStep[], findings: readonly Finding[]): Reduction[] {
  const parts = steps.filter(({ part }) => part !== null)
  const shared = steps.filter(({ part, kind }) => part === null && kind !== 'total')
  const inParts = parts.flatMap((step, index) =>
    reductionBy(step, parts[index - 1]?.amountFen ?? step.amountFen, findings).map((one) => ({
      ...one,
      cutFen: multiplyFen(one.cutFen, periodsOf(parts, step.part)),
    })),
  )
  let before = sumOfParts(parts)
  const after = shared.flatMap((step) => {
    const reduction = reductionBy(step, before, findings)
    before = step.amountFen
    return reduction
  })
  return merge([...inParts, ...after])
}

/** A ceiling of each month is taken off as many times as there are months. */
function periodsOf(steps: readonly AmountStep[], part: string | null): number {
  const own = steps.filter((step) => step.part === part)
  const index = own.findIndex(({ kind }) => kind === 'periods')
  const each = own[index - 1]?.amountFen ?? ZERO
  return each === ZERO ? 1 : Math.round((own[index]?.amountFen ?? each) / each)
}

/** The last line of each part is what it comes to. */
function sumOfParts(steps: readonly AmountStep[]): Fen {
  const last = new Map(steps.map(({ part, amountFen }) => [part, amountFen]))
  return sumFen([...last.values()])
}

function reductionBy(step: AmountStep, before: Fen, findings: readonly Finding[]): Reduction[] {
  const kind = KIND_OF_STEP[step.kind]
  if (kind === undefined) return []
  const sentence = findings.find(({ clause, text }) => clause === step.clause && step.text.startsWith(`${text}：`))
  const text = sentence?.text ?? step.text
  return [
    {
      key: sentence?.code ?? `${step.kind}@${step.part ?? ''}@${step.clause}`,
      kind,
      clause: step.clause,
      text,
      cutFen: maxFen(ZERO, subtractFen(before, step.amountFen)),
    },
  ]
}

/** A sentence that takes off twice (two tiers, two parts) is one reduction. */
function merge(reductions: readonly Reduction[]): Reduction[] {
  const groups = Map.groupBy(reductions, ({ key }) => key)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const cutFen = sumFen(group.map((one) => one.cutFen))
    return first === undefined || cutFen === ZERO ? [] : [{ ...first, cutFen }]
  })
}

/**
 * Why somebody who meets the conditions is paid nothing: the sentences that say no. Empty where a condition itself says no,
 * or where it is not said yet.
 */
export function barsOf(assessment: Assessment): Reduction[] {
  if (assessment.verdict !== 'ineligible') return []
  const refusing = assessment.findings.filter(({ outcome }) => outcome === 'notMet')
  const bars = refusing.flatMap(({ code, kind, clause, text }) => {
    const known = KIND_OF_FINDING[kind]
    return known === undefined ? [] : [{ key: code, kind: known, clause, text, cutFen: ZERO }]
  })
  return bars.length === refusing.length ? bars : []
}
