import type { RecognitionRule } from '../rulebook/schema'
import type { Finding, Outcome } from './assessment'
import { type GrantBench, judge } from './bench'
import { isAwaited } from './evaluate-test'
import { findSentence } from './finding'
import { missingFact } from './missing'
import { percentText, valueText } from './wording'

type Tier = RecognitionRule['tiers'][number]

/** The tier that may be granted after promotion step by step and the quotas; null while that is not settled. */
export function placeRecognition(
  bench: GrantBench,
  rule: RecognitionRule,
  matched: Tier,
): { readonly tier: Tier | null; readonly findings: readonly Finding[] } {
  const promoted = promote(bench, rule, matched)
  const quotas = rule.quotas.map((quota) => applyQuota(bench, quota, promoted.tier))
  const findings = [...promoted.findings, ...quotas]
  const isOpen = promoted.tier === null || quotas.some(({ outcome }) => judgeQuota(bench, outcome) !== 'met')
  return { tier: isOpen ? null : promoted.tier, findings }
}

const judgeQuota = ({ mode }: GrantBench, outcome: Outcome): Outcome => judge(mode, { outcome, provisional: outcome })

/** One rung above what is held, whatever the conditions of higher tiers say. */
function promote(bench: GrantBench, { promotion, tiers }: RecognitionRule, matched: Tier) {
  if (promotion === null) return { tier: matched, findings: [] }
  const { ladder, held } = promotion
  const { value } = bench.reader.read(held, bench.applicationDay)
  const kind =
    value === null
      ? 'unknown'
      : bench.mode === 'strict' && isAwaited(bench, held, bench.applicationDay)
        ? 'pending'
        : null
  if (kind !== null && (kind === 'pending' || bench.mode !== 'hopeful')) {
    const missing = [missingFact(bench.evidence, held, kind)]
    return { tier: null, findings: [findSentence(promotion, 'criterion', 'unknown', { missing })] }
  }
  const reached = ladder.indexOf(matched.tier)
  const next = value === null ? reached : ladder.indexOf(String(value)) + 1
  const tier = tiers.find((one) => one.tier === ladder[Math.min(reached, next)]) ?? matched
  const isLower = tier !== matched
  const note = isLower ? `现为${valueText(held, value)}，本次评为“${tier.text}”` : null
  return { tier, findings: [findSentence(promotion, 'criterion', 'met', { note })] }
}

/** Whether one more fits; who does not waits in the queue, which is neither a yes nor a no. */
function applyQuota({ context }: GrantBench, quota: RecognitionRule['quotas'][number], tier: Tier | null): Finding {
  if (tier !== null && tier.tier !== quota.tier) return findSentence(quota, 'cap', 'met')
  const { holders } = context
  if (tier === null || holders === undefined)
    return findSentence(quota, 'cap', 'unknown', { missing: [wait('名额由批次评审核对')] })
  const held = holders.byTier[quota.tier] ?? 0
  const { atMost } = quota
  const [fits, limit] =
    atMost.kind === 'count'
      ? [held + 1 <= atMost.count, `${atMost.count} 名`]
      : [
          (held + 1) * WHOLE <= atMost.basisPoints * holders.total,
          `${holders.total} 名的 ${percentText(atMost.basisPoints)}`,
        ]
  const note = `已有 ${held} 名，上限为 ${limit}`
  if (fits) return findSentence(quota, 'cap', 'met', { note })
  return findSentence(quota, 'cap', 'unknown', { note, missing: [wait(`名额已满（${note}），排队等候`)] })
}

const WHOLE = 10_000

const wait = (how: string) =>
  ({ kind: 'unknown', fact: null, material: null, label: '名额', how, department: null }) as const
