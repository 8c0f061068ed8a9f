import type { Fen } from '@/lib/kernel/fen'
import type { Reason } from '@/lib/kernel/failure'
import type { AmountStep, Assessment, FundingLine, PlannedInstalment } from '@/lib/policy/engine/assessment'
import { expectedGrant } from './expected-grant'
import { refusalReasons } from './refusal-reasons'

/** An assessment as an applicant reads it: what it comes to, what is missing, or why not. */
export type Outlook = {
  readonly verdict: Assessment['verdict']
  readonly amountFen: Fen | null
  readonly months: number | null
  readonly tier: string | null
  readonly steps: readonly AmountStep[]
  readonly instalments: readonly PlannedInstalment[]
  readonly funding: readonly FundingLine[]
  readonly missing: readonly { readonly label: string; readonly how: string }[]
  readonly reasons: readonly Reason[]
}

export function outlookOf(assessment: Assessment): Outlook {
  const grant = expectedGrant(assessment)
  const money = grant?.kind === 'subsidy' ? grant : null
  return {
    verdict: assessment.verdict,
    amountFen: money?.amountFen ?? null,
    months: money?.months ?? null,
    tier: grant !== null && grant.kind !== 'subsidy' ? grant.tier : null,
    steps: money?.steps ?? [],
    instalments: money?.instalments ?? [],
    funding: money?.funding ?? [],
    missing: assessment.verdict === 'needsEvidence' ? assessment.missing.map(({ label, how }) => ({ label, how })) : [],
    reasons: assessment.verdict === 'ineligible' ? refusalReasons(assessment.findings) : [],
  }
}
