import { canonicalJson } from '@/lib/kernel/canonical-json'
import { moneyText } from '@/lib/policy/engine/wording'
import type { Assessment, Finding, Grant, Outcome } from '@/lib/policy/engine/assessment'
import { expectedGrant } from './expected-grant'

/** `isMaterial`: the verdict or what would be granted changed, so that signatures given on the old one are void. */
export type AssessmentDifference = { readonly isMaterial: boolean; readonly lines: readonly string[] }

const OUTCOME: Record<Outcome, string> = { met: '符合', notMet: '不符合', unknown: '待核' }

/** What changed between two assessments of one case, in sentences. Days of instalments are no change: they follow the grant. */
export function assessmentDifference(before: Assessment, after: Assessment): AssessmentDifference {
  const [was, is] = [expectedGrant(before), expectedGrant(after)]
  const isWorse = after.verdict === 'ineligible' || (before.verdict === 'eligible' && after.verdict !== 'eligible')
  const grants = substanceOf(was) === substanceOf(is) ? [] : [`核定结果由${describe(was)}变为${describe(is)}`]
  return {
    isMaterial: isWorse || grants.length > 0,
    lines: [...grants, ...findingLines(before.findings, after.findings)],
  }
}

/** The part of a grant that the county would owe, without its days. */
function substanceOf(grant: Grant | null): string {
  if (grant?.kind !== 'subsidy') return canonicalJson(grant && { kind: grant.kind, tier: grant.tier })
  const { amountFen, months, payee, funding } = grant
  return canonicalJson({
    amountFen,
    months,
    payee,
    funding,
    parts: grant.instalments.map((one) => [one.part, one.amountFen]),
  })
}

function describe(grant: Grant | null): string {
  if (grant === null) return '“不能核定”'
  if (grant.kind !== 'subsidy') return `“${grant.tier} 类”`
  return ` ${moneyText(grant.amountFen)}${grant.months === null ? '' : `(${grant.months} 个月)`}`
}

function findingLines(before: readonly Finding[], after: readonly Finding[]): string[] {
  return after.flatMap((finding) => {
    const was = before.find((one) => one.code === finding.code)
    if (!was || was.outcome === finding.outcome) return []
    return [`${finding.clause}：${finding.text}，由${OUTCOME[was.outcome]}变为${OUTCOME[finding.outcome]}`]
  })
}
