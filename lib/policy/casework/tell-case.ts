import type { Assessment, Grant } from '../engine/assessment'
import { explainFinding, explainVerdict, whatIsMissing } from '../engine/explain'
import { moneyText } from '../engine/wording'
import type { CaseResult } from './compare-case'

/** A case as a person reads it: ✓ or ✗, the verdict, the sentences that failed, the sum step by step. */
export function tellCase({ name, presumed, assessment, differences }: CaseResult): string[] {
  const mark = differences.length === 0 ? '✓' : '✗'
  return [
    `${mark} ${name}${presumed ? '（推定）' : ''}`,
    ...differences.map(({ what, expected, found }) => `    ✗ ${what}：应为 ${expected}，实为 ${found}`),
    `    ${assessment.verdict === 'ineligible' ? '不符合条件' : explainVerdict(assessment)}`,
    ...openFindings(assessment),
    ...whatIsMissing(assessment).map((one) => `    需要：${one}`),
    ...sumSteps(grantOf(assessment)),
  ]
}

const openFindings = ({ findings }: Assessment): string[] =>
  findings
    .filter((finding) => finding.outcome !== 'met')
    .flatMap((finding) => {
      const { label, basis } = explainFinding(finding)
      return [`    ${label}：${finding.clause} ${finding.text}`, ...basis.map((line) => `      ${line}`)]
    })

const grantOf = (assessment: Assessment): Grant | null => {
  if (assessment.verdict === 'eligible') return assessment.grant
  return assessment.verdict === 'needsEvidence' ? assessment.expected : null
}

function sumSteps(grant: Grant | null): string[] {
  if (grant?.kind !== 'subsidy') return []
  return grant.steps.map(({ clause, text, amountFen }) => `      ${clause} ${text}：${moneyText(amountFen)}`)
}
