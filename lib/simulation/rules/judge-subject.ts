import type { PartiesAndAnswers } from '@/lib/application/rules/assess-parties'
import { assessParties } from '@/lib/application/rules/assess-parties'
import { addFen, type Fen, ZERO } from '@/lib/kernel/fen'
import { type PlainDate, yearOf } from '@/lib/kernel/plain-date'
import type { Assessment, Grant, PlannedInstalment } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { ByFunder, ByYear, SimulatedSubject, SimulationChange, SimulationVerdict } from '../model'
import { barsOf, reductionsOf } from './reductions-of'

/** `parties` as she was judged: with what others were granted before her. */
export type Judged = Omit<SimulatedSubject, 'near' | 'overlaps'> & {
  readonly assessment: Assessment
  readonly parties: PartiesAndAnswers
}

type Rulebooks = { readonly rulebook: Rulebook; readonly before: Rulebook | null }
type Two = { readonly after: PartiesAndAnswers; readonly before: PartiesAndAnswers }

/**
 * One subject under the version and under the one before. Whom the version is not for (老人老办法) stays under the one before;
 * `parties` differ in what others were granted under each.
 */
export function judgeSubject({ rulebook, before }: Rulebooks, parties: Two, day: PlainDate): Judged {
  const at = { applicationDay: day }
  const old = before === null ? null : assessParties(before, parties.before, at)
  const fresh = assessParties(rulebook, parties.after, at)
  const assessment = isForOthers(fresh) && old !== null ? old : fresh
  const grant = grantOf(assessment)
  const grantBefore = old === null ? null : grantOf(old)
  const { subjectId, enterpriseId, controllerKey } = parties.after.context
  const bars = barsOf(assessment)
  return {
    ...{ subjectId, enterpriseId, controllerKey, assessment, bars, parties: parties.after },
    verdict: verdictOf(assessment, bars.length > 0),
    change: changeOf({ grant, before: grantBefore }, rulebook),
    amountFen: amountOf(assessment.verdict === 'needsEvidence' ? assessment.expected : grant),
    beforeFen: amountOf(grantBefore),
    cost: costByYear(instalmentsOf(grant)),
    costBefore: sumByYear(instalmentsOf(grantBefore)),
    reductions: grant?.kind === 'subsidy' ? reductionsOf(grant.steps, assessment.findings) : [],
  }
}

const isForOthers = ({ findings }: Assessment): boolean =>
  findings.some(({ kind, outcome }) => kind === 'version' && outcome === 'notMet')

const grantOf = (assessment: Assessment): Grant | null => (assessment.verdict === 'eligible' ? assessment.grant : null)

const amountOf = (grant: Grant | null): Fen => (grant?.kind === 'subsidy' ? grant.amountFen : ZERO)

const instalmentsOf = (grant: Grant | null): readonly PlannedInstalment[] =>
  grant?.kind === 'subsidy' ? grant.instalments : []

function verdictOf({ verdict }: Assessment, isBarred: boolean): SimulationVerdict {
  if (verdict === 'eligible') return 'entitled'
  if (verdict === 'needsEvidence') return 'probable'
  return isBarred ? 'barred' : 'outside'
}

function changeOf(
  { grant, before }: { grant: Grant | null; before: Grant | null },
  rulebook: Rulebook,
): SimulationChange | null {
  if (before === null) return grant === null ? null : 'newlyIn'
  if (grant === null) return 'newlyOut'
  const [now, then] = [worthOf(grant, rulebook), worthOf(before, rulebook)]
  return now === then ? null : now > then ? 'more' : 'less'
}

/** Money by its sum, a recognition by its tier: the tiers of the new version, the highest first. */
function worthOf(grant: Grant, { outcome }: Rulebook): number {
  if (grant.kind === 'subsidy') return grant.amountFen
  if (outcome.kind !== 'recognition') return 0
  const rank = outcome.tiers.findIndex(({ tier }) => tier === grant.tier)
  return rank < 0 ? -outcome.tiers.length : -rank
}

function costByYear(instalments: readonly PlannedInstalment[]): Record<string, ByFunder> {
  const cost: Record<string, ByFunder> = {}
  for (const { dueOn, funding } of instalments) {
    const year = String(yearOf(dueOn))
    for (const { funder, amountFen } of funding)
      cost[year] = { ...cost[year], [funder]: addFen(cost[year]?.[funder] ?? ZERO, amountFen) }
  }
  return cost
}

function sumByYear(instalments: readonly PlannedInstalment[]): ByYear {
  const sums: Record<string, Fen> = {}
  for (const { dueOn, amountFen } of instalments) {
    const year = String(yearOf(dueOn))
    sums[year] = addFen(sums[year] ?? ZERO, amountFen)
  }
  return sums
}
