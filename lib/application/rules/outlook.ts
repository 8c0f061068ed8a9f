import type { Fen } from '@/lib/kernel/fen'
import type { Reason } from '@/lib/kernel/failure'
import type { AmountStep, Assessment, FundingLine, Missing, PlannedInstalment } from '@/lib/policy/engine/assessment'
import type { Material } from '@/lib/policy/rulebook/schema'
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

/** `materials`: the rulebook's papers, so that what is missing is called by the paper that would prove it. */
export function outlookOf(assessment: Assessment, materials: readonly Pick<Material, 'code' | 'name'>[] = []): Outlook {
  const nameOf = ({ material, label }: Missing) => materials.find(({ code }) => code === material)?.name ?? label
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
    missing:
      assessment.verdict === 'needsEvidence'
        ? distinct(assessment.missing.map((one) => ({ label: nameOf(one), how: one.how })))
        : [],
    reasons: assessment.verdict === 'ineligible' ? refusalReasons(assessment.findings) : [],
  }
}

/** One paper may prove several facts: it is asked for once. */
const distinct = (missing: readonly { label: string; how: string }[]) =>
  missing.filter((one, index) => missing.findIndex((other) => other.label === one.label) === index)
