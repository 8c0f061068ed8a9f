import type { Fen } from '@/lib/kernel/fen'
import type { Assessment, Grant } from '@/lib/policy/engine/assessment'

/** What the assessment grants, or would grant once everything missing is proved; null when it grants nothing. */
export function expectedGrant(assessment: Assessment): Grant | null {
  switch (assessment.verdict) {
    case 'eligible':
      return assessment.grant
    case 'needsEvidence':
      return assessment.expected
    case 'ineligible':
      return null
  }
}

/** The money of it; null where the outcome is not money or cannot be reckoned yet. */
export function expectedAmount(assessment: Assessment): Fen | null {
  const grant = expectedGrant(assessment)
  return grant?.kind === 'subsidy' ? grant.amountFen : null
}
