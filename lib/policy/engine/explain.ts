import type { Assessment, FactUse, Finding, Grant, Outcome } from './assessment'
import { moneyText, tierName } from './wording'

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = { met: '符合', notMet: '不符合', unknown: '待补充' }

export type ExplainedFinding = {
  readonly label: string
  /** The values it rests on, one line each, with source and day. */
  readonly basis: readonly string[]
  /** What would settle it. */
  readonly todo: readonly string[]
}

/** A finding in plain Chinese. A declaration that waits for its department says so instead of 待补充. */
export function explainFinding(finding: Finding): ExplainedFinding {
  const isPending =
    finding.outcome === 'unknown' &&
    finding.missing.length > 0 &&
    finding.missing.every((one) => one.kind === 'pending')
  return {
    label: isPending ? '待核验' : OUTCOME_LABELS[finding.outcome],
    basis: [...new Set([...finding.uses.map(explainUse), ...(finding.note === null ? [] : [finding.note])])],
    todo: [...new Set(finding.missing.map((one) => one.how))],
  }
}

/** '合同年限：2 年（登记信息），要求不少于 3 年'. */
export function explainUse({ label, valueText, source, since, asOf, pending, requirement, value }: FactUse): string {
  const held = since === null ? '' : `，${since} 起`
  const day = asOf === null || value === null ? '' : `，截至 ${asOf}`
  const origin = source === '' ? '' : `（${source}${held}${day}${pending ? '，待核验' : ''}）`
  return `${label}：${valueText}${origin}，要求${requirement}`
}

/** What the applicant should do, each thing once; nothing when the case is clear either way. */
export const whatIsMissing = (assessment: Assessment): string[] =>
  assessment.verdict === 'needsEvidence' ? [...new Set(assessment.missing.map((one) => one.how))] : []

/** The verdict in one sentence. */
export function explainVerdict(assessment: Assessment): string {
  switch (assessment.verdict) {
    case 'eligible':
      return `符合条件，${explainGrant(assessment.grant)}`
    case 'needsEvidence': {
      const most =
        assessment.expected?.kind === 'subsidy' ? `，最高可享受 ${moneyText(assessment.expected.amountFen)}` : ''
      return `还需补充 ${whatIsMissing(assessment).length} 项${most}`
    }
    case 'ineligible': {
      const reasons = assessment.findings.filter((finding) => finding.outcome === 'notMet')
      return `不符合：${reasons.map((finding) => `${finding.text}（${finding.clause}）`).join('；')}`
    }
  }
}

const recognised = (tier: string, basis: string): string =>
  tierName(tier) === null ? `“${basis}”` : ` ${tierName(tier)}人才`

export function explainGrant(grant: Grant): string {
  switch (grant.kind) {
    case 'subsidy': {
      const times = grant.instalments.length > 1 ? `，分 ${grant.instalments.length} 期发放` : '，一次性发放'
      return `可享受 ${moneyText(grant.amountFen)}${times}`
    }
    case 'recognition':
      return `可认定为${recognised(grant.tier, grant.basis)}，有效期至 ${grant.validTo}`
    case 'talentCard':
      return `可领取 ${grant.tier} 类英才卡，有效期至 ${grant.validTo}`
  }
}
