import { addDays, addMonths, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { RecognitionRule, TalentCardRule } from '../rulebook/schema'
import { evaluateTest, isAwaited } from './evaluate-test'
import { findSentence } from './finding'
import { missingFact } from './missing'
import { placeRecognition } from './place-recognition'
import { type GrantBench, judge, type Reckoning } from './bench'
import { valueText } from './wording'

/** The last day of a validity of whole years: from 2026-09-14 five years run to 2031-09-13. */
const lastDay = (from: PlainDate, years: number): PlainDate => addDays(addMonths(from, years * 12), -1)

/** The first tier whose condition is met; an unknown one above it stands in the way. */
export function reckonRecognition(bench: GrantBench, rule: RecognitionRule): Reckoning {
  const tested = rule.tiers.map((tier) => ({ tier, evaluation: evaluateTest(bench, tier.when) }))
  const decided = tested.findIndex(({ evaluation }) => judge(bench.mode, evaluation) !== 'notMet')
  const looked = decided === -1 ? tested : tested.slice(0, decided + 1)
  const last = looked.at(-1)
  const uses = looked.flatMap(({ evaluation }) => evaluation.uses)
  if (decided === -1 || last === undefined) {
    const sentence = { code: 'standing', clause: rule.tiers[0]?.clause ?? '', text: '符合一个人才层次的认定标准' }
    return { findings: [findSentence(sentence, 'amount', 'notMet', { uses })], grant: null }
  }
  const { tier, evaluation } = last
  const outcome = judge(bench.mode, evaluation)
  const sentence = { code: 'standing', clause: tier.clause, text: tier.text }
  const finding = findSentence(sentence, 'amount', outcome, {
    uses,
    missing: outcome === 'unknown' ? evaluation.missing : [],
  })
  if (outcome !== 'met') return { findings: [finding], grant: null }
  const placed = placeRecognition(bench, rule, tier)
  const findings = [finding, ...placed.findings]
  if (placed.tier === null) return { findings, grant: null }
  const validTo = lastDay(bench.grantedOn, rule.validYears)
  const grant = {
    kind: 'recognition',
    tier: placed.tier.tier,
    basis: placed.tier.text,
    clause: placed.tier.clause,
    validFrom: bench.grantedOn,
    validTo,
  } as const
  return { findings, grant }
}

/** The card shows the tier that a fact states and ends with what it rests on. */
export function reckonTalentCard(bench: GrantBench, rule: TalentCardRule): Reckoning {
  const { value } = bench.reader.read(rule.tier, bench.applicationDay)
  const limit = rule.notBeyond === null ? null : bench.reader.read(rule.notBeyond, bench.applicationDay).value
  const unknown = [
    ...(value === null ? [rule.tier] : []),
    ...(rule.notBeyond !== null && limit === null ? [rule.notBeyond] : []),
  ]
  const awaited = bench.mode === 'strict' && isAwaited(bench, rule.tier, bench.applicationDay)
  const missing = [
    ...unknown.map((key) => missingFact(bench.evidence, key, 'unknown')),
    ...(awaited ? [missingFact(bench.evidence, rule.tier, 'pending')] : []),
  ]
  const sentence = { code: 'standing', clause: rule.validityClause, text: `按${valueText(rule.tier, value)}人才发卡` }
  if (typeof value !== 'string' || missing.length > 0) {
    return { findings: [findSentence(sentence, 'amount', 'unknown', { missing })], grant: null }
  }
  const own = lastDay(bench.grantedOn, rule.validYears)
  const end = typeof limit === 'string' ? parsePlainDate(limit) : null
  const validTo = end !== null && end < own ? end : own
  const grant = { kind: 'talentCard', tier: value, validFrom: bench.grantedOn, validTo } as const
  return { findings: [findSentence(sentence, 'amount', 'met')], grant }
}
