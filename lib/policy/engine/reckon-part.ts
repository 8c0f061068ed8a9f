import { type Fen, multiplyFen } from '@/lib/kernel/fen'
import { addMonths, type PlainDate } from '@/lib/kernel/plain-date'
import type { Part, Periods, Tier } from '../rulebook/schema'
import type { AmountStep, FactUse, Missing } from './assessment'
import { evaluateOptional } from './evaluate-test'
import { judge, type ReckoningBench } from './bench'
import { readNumber } from './reckon-expression'
import { reckonTiers } from './reckon-tier'
import type { Carried } from './stacking'
import { monthsText } from './wording'

/** A part with its sum: `periods` payments of `perPeriodFen`, or one sum when it is not counted in periods. */
export type PartSum = {
  readonly part: Part
  readonly tier: Tier
  readonly amountFen: Fen
  readonly perPeriodFen: Fen
  readonly periods: number | null
  readonly steps: readonly AmountStep[]
}

/** `waiting`: an optional part of which something is unknown; it holds nothing up. */
export type PartReckoning = { readonly uses: readonly FactUse[] } & (
  | { readonly kind: 'sum'; readonly sum: PartSum }
  | { readonly kind: 'unknown' | 'waiting'; readonly part: Part; readonly missing: readonly Missing[] }
  | { readonly kind: 'none' }
)

/** `carried`: months of earlier awards that count towards this part's periods, and when the first was granted. */
export function reckonPart(bench: ReckoningBench, part: Part, carried: Carried): PartReckoning {
  const applies = evaluateOptional(bench, part.when)
  const outcome = judge(bench.mode, applies)
  if (outcome === 'notMet') return { kind: 'none', uses: applies.uses }
  if (outcome === 'unknown') return unsettled(part, applies.uses, applies.missing)
  const tiers = reckonTiers(bench, part)
  const uses = [...applies.uses, ...tiers.uses]
  if (tiers.kind === 'none') return { kind: 'none', uses }
  if (tiers.kind === 'unknown') return unsettled(part, uses, tiers.missing)
  const rule = tiers.tier.periods ?? part.periods
  const periods = countPeriods(bench, part.per, rule, carried)
  if (periods.missing.length > 0) return unsettled(part, uses, periods.missing)
  const { tier, steps, amountFen: perPeriodFen } = tiers
  if (periods.count === null || rule === null) {
    return { kind: 'sum', uses, sum: { part, tier, steps, perPeriodFen, amountFen: perPeriodFen, periods: null } }
  }
  const amountFen = multiplyFen(perPeriodFen, periods.count)
  const last: AmountStep = {
    part: part.code,
    kind: 'periods',
    clause: rule.clause,
    text: `${rule.text}：${periods.text}`,
    amountFen,
  }
  return {
    kind: 'sum',
    uses,
    sum: { part, tier, steps: [...steps, last], perPeriodFen, amountFen, periods: periods.count },
  }
}

const unsettled = (part: Part, uses: readonly FactUse[], missing: readonly Missing[]): PartReckoning => ({
  kind: part.optional ? 'waiting' : 'unknown',
  part,
  uses,
  missing,
})

const UNIT = { award: null, month: { months: 1, name: '个月' }, year: { months: 12, name: '年' } } as const

type Counted = { readonly count: number | null; readonly text: string; readonly missing: readonly Missing[] }

/**
 * At most so many periods, no more than a fact counts, less what earlier awards used up (a begun period is used). Claimed
 * in cycles the fact counts from the beginning, so that what was used comes off it too.
 */
function countPeriods(bench: ReckoningBench, per: Part['per'], periods: Periods | null, carried: Carried): Counted {
  const unit = UNIT[per]
  if (periods === null || unit === null) return { count: null, text: '', missing: [] }
  const stated = periods.of === null ? null : readNumber(bench, periods.of)
  if (stated !== null && stated.value === null && bench.mode !== 'hopeful')
    return { count: null, text: '', missing: stated.missing }
  if (isOver(periods, carried, bench.applicationDay))
    return { count: 0, text: `首次享受已满 ${monthsText(periods.within ?? 0)}`, missing: [] }
  const used = Math.ceil(carried.months / unit.months)
  const left = Math.max(0, Math.min(periods.atMost - used, periods.perClaim ?? Infinity))
  const counted = stated?.value ?? null
  const open = counted === null || periods.perClaim === null ? counted : Math.max(0, counted - used)
  const count = Math.min(left, open ?? left)
  const less = used > 0 ? `${periods.atMost} ${unit.name} − 已享受 ${used} ${unit.name}，` : ''
  return { count, text: `${less}× ${count} ${unit.name}`, missing: [] }
}

/** The last day is included: first granted on 2026-09-14, within five years until 2031-09-14. */
const isOver = ({ within }: Periods, { firstOn }: Carried, day: PlainDate): boolean =>
  within !== null && firstOn !== null && addMonths(firstOn, within) < day
