import { addFen, type Fen, sumFen, ZERO } from '@/lib/kernel/fen'
import type { Bound, Modifier, Part, Tier } from '../rulebook/schema'
import type { AmountStep, FactUse, Missing } from './assessment'
import { type Evaluation, evaluateOptional } from './evaluate-test'
import { judge, type ReckoningBench } from './bench'
import { percentOf, reckonExpression } from './reckon-expression'
import { moneyText, percentText } from './wording'

/**
 * The amount a part's tiers and modifiers give, per award, month or year. `unknown` says what is missing; `none`: no
 * tier is for this person. `tier` is the tier whose schedule and funders hold.
 */
export type TierAmount = { readonly uses: readonly FactUse[] } & (
  | { readonly kind: 'amount'; readonly amountFen: Fen; readonly tier: Tier; readonly steps: readonly AmountStep[] }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] }
  | { readonly kind: 'none' }
)

type Candidate = Evaluation & { readonly tier: Tier }

export function reckonTiers(bench: ReckoningBench, part: Part): TierAmount {
  const candidates = part.tiers.map((tier): Candidate => {
    const evaluation = evaluateOptional(bench, tier.when)
    return { tier, ...evaluation, outcome: judge(bench.mode, evaluation) }
  })
  const looked = part.combine === 'firstMatch' ? upToDecision(bench, candidates) : candidates
  const open = looked.filter((candidate) => candidate.outcome === 'unknown')
  if (open.length > 0)
    return { kind: 'unknown', uses: usesOf(open), missing: open.flatMap((candidate) => candidate.missing) }
  const matched = looked.filter((candidate) => candidate.outcome === 'met')
  if (matched.length === 0) return { kind: 'none', uses: usesOf(looked) }
  return combine(
    bench,
    part,
    usesOf(matched),
    matched.map((candidate) => candidate.tier),
  )
}

const usesOf = (candidates: readonly Candidate[]): FactUse[] => candidates.flatMap((candidate) => candidate.uses)

/** The tiers down to the one that decides. In hope an unknown tier decides nothing: a better one may follow. */
function upToDecision({ mode }: ReckoningBench, candidates: readonly Candidate[]): readonly Candidate[] {
  const decides = ({ outcome, provisional }: Candidate) =>
    mode === 'hopeful' ? provisional === 'met' : outcome !== 'notMet'
  const index = candidates.findIndex(decides)
  return index === -1 ? candidates : candidates.slice(0, index + 1)
}

function combine(bench: ReckoningBench, part: Part, uses: readonly FactUse[], tiers: readonly Tier[]): TierAmount {
  const sums = tiers.map((tier) => ({ tier, ...reckonTier(bench, part, tier) }))
  const missing = sums.flatMap((sum) => sum.missing)
  if (missing.length > 0) return { kind: 'unknown', uses, missing }
  const best = sums.reduce((a, b) => (b.amountFen > a.amountFen ? b : a))
  const counted = part.combine === 'sum' ? sums : [best]
  const amountFen = sumFen(counted.map((sum) => sum.amountFen))
  const total = counted.length > 1 ? [step(part, 'total', part.clause, `${part.name}各项合计`, amountFen)] : []
  const steps = [...counted.flatMap((sum) => sum.steps), ...total]
  return modify(bench, part, uses, { tier: best.tier, amountFen, steps })
}

type Sum = { readonly amountFen: Fen; readonly steps: readonly AmountStep[]; readonly missing: readonly Missing[] }

const PER: Readonly<Record<Part['per'], string>> = { award: '', month: '每月 ', year: '每年 ' }

/** One tier with its floor and ceiling. In hope, an unknown sum under a ceiling is the ceiling. */
function reckonTier(bench: ReckoningBench, part: Part, tier: Tier): Sum {
  const pay = reckonExpression(bench, tier.pay)
  const ceiling = tier.atMost && reckonExpression(bench, tier.atMost.amount)
  const floor = tier.atLeast && reckonExpression(bench, tier.atLeast.amount)
  const amountFen = pay.amountFen ?? (bench.mode === 'hopeful' ? (ceiling?.amountFen ?? null) : null)
  const missing = [...(amountFen === null ? pay.missing : []), ...(ceiling?.missing ?? []), ...(floor?.missing ?? [])]
  if (amountFen === null || missing.length > 0) return { amountFen: ZERO, steps: [], missing }
  const steps: AmountStep[] = [step(part, 'base', tier.clause, `${tier.text}：${PER[part.per]}${pay.text}`, amountFen)]
  let reached = amountFen
  if (tier.atLeast && floor && floor.amountFen !== null && reached < floor.amountFen) {
    reached = floor.amountFen
    steps.push(step(part, 'floor', tier.atLeast.clause, `不低于 ${floor.text}`, reached))
  }
  return underCeiling(bench, part, tier.atMost, { amountFen: reached, steps })
}

/** The sum and the step that cut it, where it goes beyond the ceiling. */
function underCeiling(
  bench: ReckoningBench,
  part: Part,
  bound: Bound | null,
  { amountFen, steps }: Omit<Sum, 'missing'>,
): Sum {
  const ceiling = bound && reckonExpression(bench, bound.amount)
  if (!ceiling) return { amountFen, steps, missing: [] }
  if (ceiling.amountFen === null) return { amountFen, steps, missing: ceiling.missing }
  if (amountFen <= ceiling.amountFen) return { amountFen, steps, missing: [] }
  const cut = step(part, 'ceiling', bound.clause, `最高 ${ceiling.text}`, ceiling.amountFen)
  return { amountFen: ceiling.amountFen, steps: [...steps, cut], missing: [] }
}

type Base = { readonly tier: Tier; readonly amountFen: Fen; readonly steps: readonly AmountStep[] }

/** Modifiers in their order; a percentage raises the amount of the tier, not what other modifiers added. */
function modify(bench: ReckoningBench, part: Part, uses: readonly FactUse[], base: Base): TierAmount {
  const concerned = part.modifiers.filter(({ tiers }) => tiers === null || tiers.includes(base.tier.code))
  const judged = concerned.map((modifier) => ({ modifier, evaluation: evaluateOptional(bench, modifier.when) }))
  const allUses = [...uses, ...judged.flatMap(({ evaluation }) => evaluation.uses)]
  const open = judged.filter(({ evaluation }) => judge(bench.mode, evaluation) === 'unknown')
  if (open.length > 0)
    return { kind: 'unknown', uses: allUses, missing: open.flatMap(({ evaluation }) => evaluation.missing) }
  const steps = [...base.steps]
  let amountFen = base.amountFen
  for (const { modifier, evaluation } of judged) {
    if (judge(bench.mode, evaluation) !== 'met') continue
    const added = reckonModifier(bench, modifier, base.amountFen)
    if (added.missing.length > 0) return { kind: 'unknown', uses: allUses, missing: added.missing }
    amountFen = addFen(amountFen, added.amountFen)
    steps.push(step(part, 'modifier', modifier.clause, added.text, amountFen))
  }
  const sum = underCeiling(bench, part, part.atMost, { amountFen, steps })
  if (sum.missing.length > 0) return { kind: 'unknown', uses: allUses, missing: sum.missing }
  return { kind: 'amount', uses: allUses, tier: base.tier, amountFen: sum.amountFen, steps: sum.steps }
}

function reckonModifier(bench: ReckoningBench, { by, text }: Modifier, base: Fen) {
  if (by.kind === 'raise') {
    const amountFen = percentOf(base, by.basisPoints, 'down')
    return { amountFen, text: `${text}：提高 ${percentText(by.basisPoints)}，即 ${moneyText(amountFen)}`, missing: [] }
  }
  const added = reckonExpression(bench, by.amount)
  return { amountFen: added.amountFen ?? ZERO, text: `${text}：增加 ${added.text}`, missing: added.missing }
}

const step = (part: Part, kind: AmountStep['kind'], clause: string, text: string, amountFen: Fen): AmountStep => ({
  part: part.code,
  kind,
  clause,
  text,
  amountFen,
})
