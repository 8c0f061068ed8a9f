import { type Fen, maxFen, subtractFen, toFen, ZERO } from '@/lib/kernel/fen'
import { type PlainDate, yearOf } from '@/lib/kernel/plain-date'
import type { HouseholdRule, StackingRule } from '../rulebook/schema'
import type { Received, Termination } from './assessment'
import { type Adjustment, reduce, undecided, unchanged } from './adjustment'
import type { ReckoningBench, StackingBench } from './bench'
import { findSentence } from './finding'
import { grantedTotal, isRunning, leftOf, listText, ownAwards, paidTotal, spouseAwards } from './received'
import { readNumber } from './reckon-expression'
import { moneyText } from './wording'

/** Months of earlier awards that count towards this one's periods. */
export function monthsCarried({ context, itemCode }: StackingBench, rules: readonly StackingRule[]): Carried {
  const awards = rules
    .filter((rule) => rule.kind === 'monthsCarried')
    .flatMap((rule) => ownAwards(context, itemCode, rule.of))
  const [firstOn = null] = awards.map((award) => award.grantedOn).toSorted()
  return { months: awards.reduce((sum, award) => sum + award.months, 0), firstOn }
}

export type Carried = { readonly months: number; readonly firstOn: PlainDate | null }

/** One stacking rule against the running total; a null total is not yet known. */
export function applyStacking(
  bench: ReckoningBench & StackingBench,
  rule: StackingRule,
  totalFen: Fen | null,
): Adjustment {
  if (rule.kind === 'topUp') return topUp(bench, rule, totalFen)
  const awards = ownAwards(bench.context, bench.itemCode, rule.of)
  switch (rule.kind) {
    case 'atMostTimes': {
      const counted =
        rule.per === 'lifetime' ? awards : awards.filter((award) => yearOf(award.grantedOn) === yearOf(bench.day))
      return forbid(rule, counted.length >= rule.times ? counted : [], totalFen)
    }
    case 'chooseOne':
      return forbid(rule, awards, totalFen)
    case 'netOff':
      return withTerminations(rule, awards, takeOff(rule, awards, paidTotal(awards), totalFen))
    case 'highestOnly':
      return takeOff(rule, awards, grantedTotal(awards), totalFen)
    case 'monthsCarried':
      return withTerminations(rule, awards, carryMonths(rule, awards, totalFen))
  }
}

/** Months used up are a no, and so is what would end an award that is running for nothing more than is left of it. */
function carryMonths(
  rule: StackingRule & { readonly terminates: boolean },
  awards: readonly Received[],
  totalFen: Fen | null,
): Adjustment {
  const months = awards.reduce((sum, award) => sum + award.months, 0)
  const note = months > 0 ? `已享受 ${months} 个月` : null
  const running = rule.terminates ? awards.filter(isRunning) : []
  if (running.length > 0 && totalFen !== null && totalFen <= leftOf(running)) {
    const left = `正在享受，还有 ${moneyText(leftOf(running))} 待发，重新申报不增加待遇（${listText(running)}）`
    return unchanged(findSentence(rule, 'stacking', 'notMet', { note: left }), totalFen)
  }
  const outcome = totalFen === ZERO && months > 0 ? 'notMet' : 'met'
  return unchanged(findSentence(rule, 'stacking', outcome, { note }), totalFen)
}

/** Rules that only allow or forbid. */
function forbid(rule: StackingRule, found: readonly Received[], totalFen: Fen | null): Adjustment {
  if (found.length === 0) return unchanged(findSentence(rule, 'stacking', 'met'), totalFen)
  return unchanged(findSentence(rule, 'stacking', 'notMet', { note: `已享受：${listText(found)}` }), totalFen)
}

function takeOff(rule: StackingRule, awards: readonly Received[], byFen: Fen, totalFen: Fen | null): Adjustment {
  if (byFen === ZERO) return unchanged(findSentence(rule, 'stacking', 'met'), totalFen)
  const note = `扣减已享受 ${moneyText(byFen)}（${listText(awards)}）`
  if (totalFen === null) return undecided(rule, 'stacking', [], note)
  return reduce(rule, 'stacking', { from: totalFen, to: maxFen(ZERO, subtractFen(totalFen, byFen)), note })
}

/** 补差: what a higher level paid is taken off; unknown leaves the total unknown, in hope it was nothing. */
function topUp(
  bench: ReckoningBench,
  rule: Extract<StackingRule, { kind: 'topUp' }>,
  totalFen: Fen | null,
): Adjustment {
  const { value, missing } = readNumber(bench, rule.paid)
  if (value === null && bench.mode === 'hopeful')
    return unchanged(findSentence(rule, 'stacking', 'unknown', { missing }), totalFen)
  if (value === null) return undecided(rule, 'stacking', missing, null)
  const paidFen = toFen(value)
  if (paidFen === ZERO) return unchanged(findSentence(rule, 'stacking', 'met'), totalFen)
  const note = `扣减上级已补 ${moneyText(paidFen)}`
  if (totalFen === null) return undecided(rule, 'stacking', [], note)
  return reduce(rule, 'stacking', { from: totalFen, to: maxFen(ZERO, subtractFen(totalFen, paidFen)), note })
}

function withTerminations(
  rule: StackingRule & { readonly terminates: boolean },
  awards: readonly Received[],
  adjustment: Adjustment,
): Adjustment {
  if (!rule.terminates) return adjustment
  const terminates = awards
    .filter((award) => award.status === 'active')
    .map(({ entitlementId, itemCode }): Termination => ({
      entitlementId,
      itemCode,
      clause: rule.clause,
      text: rule.text,
    }))
  return { ...adjustment, terminates }
}

/** Whether the household rule lets this claim through, and at what share (parts of 10,000) if not in full. */
export function judgeHousehold(
  bench: StackingBench,
  rule: HouseholdRule,
): { isAllowed: boolean; basisPoints: number; note: string | null } {
  const awards = spouseAwards(bench.context, bench.itemCode)
  if (awards.length === 0) return { isAllowed: true, basisPoints: WHOLE, note: null }
  const note = `配偶已享受：${listText(awards)}`
  if (rule.kind === 'oneOnly') return { isAllowed: false, basisPoints: WHOLE, note }
  return { isAllowed: true, basisPoints: rule.share, note }
}

const WHOLE = 10_000
