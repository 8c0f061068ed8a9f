import { assessParties, type PartiesAndAnswers } from '@/lib/application/rules/assess-parties'
import { type Fen, maxFen, subtractFen, ZERO } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment, Received, SubsidyGrant } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Overlap } from '../model'

type Parties = Omit<PartiesAndAnswers, 'answers'>
type Of = {
  readonly rulebook: Rulebook
  readonly parties: Parties
  readonly assessment: Assessment
  readonly day: PlainDate
}

/** The other item if she is entitled to it too, and how much less each of the two comes to once the other has been granted. */
export function overlapWith(other: VersionInForce, { rulebook, parties, assessment, day }: Of): Overlap[] {
  const assessed = (one: Rulebook, more: readonly Received[]): Assessment => {
    const context = { ...parties.context, received: [...parties.context.received, ...more] }
    return assessParties(one, { ...parties, context, answers: {} }, { applicationDay: day })
  }
  const lost = (one: Rulebook, alone: Assessment, first: Assessment): Fen => {
    const grant = moneyOf(first)
    if (grant === null) return ZERO
    const beside = assessed(one, [awardOf(parties, first.itemCode, grant, day)])
    return maxFen(ZERO, subtractFen(sumOf(alone), sumOf(beside)))
  }
  const there = assessed(other.rulebook, [])
  if (there.verdict !== 'eligible') return []
  const thereFen = lost(other.rulebook, there, assessment)
  const hereFen = lost(rulebook, assessment, there)
  return [{ code: other.itemCode, title: other.title, thereFen, hereFen }]
}

const moneyOf = (assessment: Assessment): SubsidyGrant | null =>
  assessment.verdict === 'eligible' && assessment.grant.kind === 'subsidy' ? assessment.grant : null

const sumOf = (assessment: Assessment): Fen => moneyOf(assessment)?.amountFen ?? ZERO

function awardOf({ context }: Parties, itemCode: string, grant: SubsidyGrant, day: PlainDate): Received {
  const { subjectId, enterpriseId, controllerKey } = context
  const { category, amountFen } = grant
  const whose = { subjectId, enterpriseId, controllerKey }
  const shape = { paidFen: amountFen, months: grant.months ?? 0, grantedOn: day, status: 'active' } as const
  return { entitlementId: `simulated ${itemCode}`, itemCode, category, amountFen, ...whose, ...shape }
}
