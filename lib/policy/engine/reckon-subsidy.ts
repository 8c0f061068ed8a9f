import { type Fen, sumFen, ZERO } from '@/lib/kernel/fen'
import type { SubsidyRule } from '../rulebook/schema'
import type { AmountStep, Finding, Missing, Termination } from './assessment'
import { type Adjustment, unchanged } from './adjustment'
import { applyCap } from './cap'
import { chooseParts } from './choose-part'
import { findSentence } from './finding'
import type { GrantBench, Reckoning } from './bench'
import { type PartReckoning, type PartSum, reckonPart } from './reckon-part'
import { percentOf } from './reckon-expression'
import { settleSubsidy } from './settle-subsidy'
import { applyStacking, judgeHousehold, monthsCarried } from './stacking'
import { moneyText } from './wording'

/**
 * The sum of a subsidy in its fixed order: parts, the household's share, the ceiling of one award, what was received
 * before, then ceilings shared with others. Every rule answers, whether or not the sum is known.
 */
export function reckonSubsidy(bench: GrantBench, rule: SubsidyRule): Reckoning {
  const used = monthsCarried(bench, rule.stacking)
  const reckoned = rule.parts.map((part) => reckonPart(bench, part, used))
  const parts = chooseParts(bench, rule, reckoned)
  const found = findAmount(rule, parts)
  const household = applyHousehold(bench, rule, found.outcome === 'met' ? sumsOf(parts) : [])
  const known = found.outcome === 'met' ? totalOf(household.sums) : null
  const amount = known === ZERO && used.months === 0 ? nothingToPay(found) : found
  const run = runAdjustments(known, [
    ...household.adjust,
    ...rule.caps
      .filter((cap) => cap.scope === 'award')
      .map((cap) => (total: Fen | null) => applyCap(bench, cap, total)),
    ...rule.stacking.map((one) => (total: Fen | null) => applyStacking(bench, one, total)),
    ...rule.caps
      .filter((cap) => cap.scope !== 'award')
      .map((cap) => (total: Fen | null) => applyCap(bench, cap, total)),
  ])
  if (run.totalFen === null || run.totalFen === ZERO) return { findings: [amount, ...run.findings], grant: null }
  const steps = [...household.sums.flatMap((sum) => sum.steps), ...totalStep(rule, household.sums), ...run.steps]
  const settled = settleSubsidy(bench, rule, household.sums, {
    totalFen: run.totalFen,
    steps,
    terminates: run.terminates,
  })
  return { findings: [withMissing(amount, settled.missing), ...run.findings], grant: settled.grant }
}

const sumsOf = (parts: readonly PartReckoning[]): PartSum[] =>
  parts.flatMap((part) => (part.kind === 'sum' ? [part.sum] : []))

type OpenPart = Extract<PartReckoning, { readonly missing: readonly Missing[] }>

const isOpen = (part: PartReckoning): part is OpenPart => part.kind === 'unknown' || part.kind === 'waiting'

const totalOf = (sums: readonly PartSum[]): Fen => sumFen(sums.map((sum) => sum.amountFen))

/** Whether there is a sum at all: which tier it is, what is missing to tell, or that none is for this person. */
function findAmount(rule: SubsidyRule, parts: readonly PartReckoning[]): Finding {
  const open = parts.filter(isOpen)
  const blocking = open.filter((part) => part.kind === 'unknown')
  const sums = sumsOf(parts)
  const stuck = blocking.length > 0 ? blocking : sums.length === 0 ? open : []
  const outcome = stuck.length > 0 ? 'unknown' : sums.length > 0 ? 'met' : 'notMet'
  const waiting = open.filter((part) => !stuck.includes(part)).map((part) => `${part.part.name}待补充后另行计算`)
  const [first] = rule.parts
  const tiers = sums.map((sum) => sum.tier.text)
  const sentence = {
    code: 'amount',
    clause: sums[0]?.tier.clause ?? first?.clause ?? '',
    text: tiers.length > 0 ? tiers.join('；') : `符合${rule.parts.map((part) => part.name).join('、')}的一档标准`,
  }
  return findSentence(sentence, 'amount', outcome, {
    uses: parts.flatMap((part) => part.uses),
    missing: stuck.flatMap((part) => part.missing),
    note: waiting.length > 0 ? waiting.join('；') : null,
  })
}

/** A sum of nothing is a no; when earlier months used it up, the rule that counts them says so instead. */
const nothingToPay = (finding: Finding): Finding => ({
  ...finding,
  outcome: 'notMet',
  note: '按所登记的数额测算为 0 元',
})

/** What is missing for the payments (a start day, the funders) leaves the amount itself unsettled. */
const withMissing = (finding: Finding, missing: readonly Missing[]): Finding =>
  missing.length === 0 ? finding : { ...finding, outcome: 'unknown', missing: [...finding.missing, ...missing] }

type Adjust = (totalFen: Fen | null) => Adjustment

/** The spouse's earlier claim bars this one or brings every part down to its share. */
function applyHousehold(
  bench: GrantBench,
  rule: SubsidyRule,
  sums: readonly PartSum[],
): { sums: readonly PartSum[]; adjust: Adjust[] } {
  const { household } = rule
  if (household === null) return { sums, adjust: [] }
  const { isAllowed, basisPoints, note } = judgeHousehold(bench, household)
  const finding = findSentence(household, 'household', isAllowed ? 'met' : 'notMet', { note })
  const shared = sums.map((sum) => shareOf(sum, basisPoints))
  const isShared = isAllowed && note !== null && sums.length > 0
  const adjust: Adjust = (totalFen) => {
    if (!isShared || totalFen === null) return unchanged(finding, totalFen)
    const text = `${household.text}：${moneyText(totalOf(sums))} 减为 ${moneyText(totalFen)}`
    return {
      ...unchanged(finding, totalFen),
      step: { part: null, kind: 'household', clause: household.clause, text, amountFen: totalFen },
    }
  }
  return { sums: shared, adjust: [adjust] }
}

const shareOf = (sum: PartSum, basisPoints: number): PartSum => {
  const perPeriodFen = percentOf(sum.perPeriodFen, basisPoints, 'down')
  const amountFen = sum.periods === null ? perPeriodFen : percentOf(sum.amountFen, basisPoints, 'down')
  return { ...sum, perPeriodFen, amountFen }
}

type Run = {
  readonly totalFen: Fen | null
  readonly findings: readonly Finding[]
  readonly steps: readonly AmountStep[]
  readonly terminates: readonly Termination[]
}

function runAdjustments(totalFen: Fen | null, adjusts: readonly Adjust[]): Run {
  let run: Run = { totalFen, findings: [], steps: [], terminates: [] }
  for (const adjust of adjusts) {
    const { finding, totalFen: after, step, terminates } = adjust(run.totalFen)
    run = {
      totalFen: after,
      findings: [...run.findings, finding],
      steps: step === null ? run.steps : [...run.steps, step],
      terminates: [...run.terminates, ...terminates],
    }
  }
  return run
}

function totalStep(rule: SubsidyRule, sums: readonly PartSum[]): AmountStep[] {
  if (sums.length < 2) return []
  const text = `${sums.map((sum) => sum.part.name).join('、')}合计`
  return [{ part: null, kind: 'total', clause: rule.parts[0]?.clause ?? '', text, amountFen: totalOf(sums) }]
}
