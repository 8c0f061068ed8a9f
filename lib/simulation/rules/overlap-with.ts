import { assessParties, type PartiesAndAnswers } from '@/lib/application/rules/assess-parties'
import { type Fen, maxFen, subtractFen, ZERO } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment, Received, SubsidyGrant } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import type { Overlap } from '../model'

type Parties = Omit<PartiesAndAnswers, 'answers'>
type Of = { readonly parties: Parties; readonly assessment: Assessment; readonly day: PlainDate }

/** The other item if she is entitled to it too, and how much less it comes to once this one has been granted. */
export function overlapWith(other: VersionInForce, { parties, assessment, day }: Of): Overlap[] {
  const worth = (received: readonly Received[]): Fen | null =>
    sumOf(
      assessParties(
        other.rulebook,
        { ...parties, context: { ...parties.context, received }, answers: {} },
        { applicationDay: day },
      ),
    )
  const { received } = parties.context
  const alone = worth(received)
  if (alone === null) return []
  const found = { code: other.itemCode, title: other.title, lossFen: ZERO }
  const grant = assessment.verdict === 'eligible' && assessment.grant.kind === 'subsidy' ? assessment.grant : null
  if (grant === null) return [found]
  const beside = worth([...received, awardOf(parties, assessment.itemCode, grant, day)]) ?? ZERO
  return [{ ...found, lossFen: maxFen(ZERO, subtractFen(alone, beside)) }]
}

/** Null where she is not entitled. */
const sumOf = (assessment: Assessment): Fen | null =>
  assessment.verdict === 'eligible' ? (assessment.grant.kind === 'subsidy' ? assessment.grant.amountFen : ZERO) : null

function awardOf({ context }: Parties, itemCode: string, grant: SubsidyGrant, day: PlainDate): Received {
  const { subjectId, enterpriseId, controllerKey } = context
  const { category, amountFen } = grant
  const whose = { subjectId, enterpriseId, controllerKey }
  const shape = { paidFen: amountFen, months: grant.months ?? 0, grantedOn: day, status: 'active' } as const
  return { entitlementId: `simulated ${itemCode}`, itemCode, category, amountFen, ...whose, ...shape }
}
