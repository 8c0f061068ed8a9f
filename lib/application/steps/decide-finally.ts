import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { KeptAssessment } from '@/lib/policy/engine/basis'
import { grantStepPort } from '../ports'
import { appendAssessment, findLatestAssessment } from '../repository/assessments'
import { assessmentDifference } from '../rules/assessment-difference'
import { firstReviewStep, stepsOf } from '../rules/chain'
import { enterStep, LEAVE_CHAIN } from '../rules/enter-step'
import { expectedAmount } from '../rules/expected-grant'
import { refusalReasons } from '../rules/refusal-reasons'
import { assessCase } from './assess-case'
import { grantCase, readGrantCase } from './grant-case'
import type { LoadedCase } from './load-case'
import { lockCeilings } from './lock-ceilings'
import { moveCase } from './move-case'
import type { Passing } from './pass-step'
import { readKin } from './read-parties'
import { hasQuota } from './with-holders'

export type Decided = 'approved' | 'granted' | 'reassessed'

/**
 * The last signature. Under the locks of every shared ceiling the case is assessed anew; only what the reviewers saw is
 * approved. Anything else is kept and goes back to them: nothing is signed.
 */
export async function decideFinally(
  tx: Tx,
  actor: Actor,
  loaded: LoadedCase,
  passing: Passing,
  now: Date,
): Promise<Result<Decided, Failure>> {
  const { application, version } = loaded
  const kin = await readKin(tx, application.countyCode, application)
  const quotaOf = hasQuota(version.rulebook) ? version.itemId : null
  await lockCeilings(tx, application.countyCode, { kin, quotaOf })
  const kept = await assessCase(tx, application, version, { now, isDecision: true })
  const { assessment } = kept
  const before = await findLatestAssessment(tx, application.countyCode, application.id)
  if (!before) throw new Error(`case ${application.id} was never assessed`)
  const difference = assessmentDifference(before.assessment, assessment)
  if (difference.isMaterial) return lookAgain(tx, actor, loaded, { kept, lines: difference.lines }, now)
  if (assessment.verdict !== 'eligible') return fail(notProved(assessment))
  return approve(tx, actor, loaded, { passing, kept }, now)
}

async function approve(
  tx: Tx,
  actor: Actor,
  { application, version, standing }: LoadedCase,
  { passing, kept }: { passing: Passing; kept: KeptAssessment },
  now: Date,
): Promise<Result<Decided, Failure>> {
  const role = standing.step?.role
  if (!role) throw new Error(`case ${application.id} stands on no step`)
  const amountFen = expectedAmount(kept.assessment)
  const change = { ...LEAVE_CHAIN, unitCode: version.leadUnitCode, decidedAt: now, amountFen }
  const signature = { decision: passing.decision, role }
  const moved = await moveCase(tx, actor, application, { ...passing, event: 'approve', change, signature }, now)
  if (!moved.ok) return moved
  await appendAssessment(tx, moved.value, version, { stage: 'decision', asOf: dateIn(now), ...kept, at: now })
  const grant = await readGrantCase(tx, moved.value)
  const reserved = await grantStepPort(application.outcomeKind).get().reserve(tx, actor, grant, now)
  if (!reserved.ok) return reserved
  if (version.rulebook.notice !== null) return ok('approved')
  const granted = await grantCase(tx, actor, moved.value, 'grant', now)
  return granted.ok ? ok('granted') : granted
}

/** Signatures given on other figures are void: the new assessment is kept, the round rises, the reviewers start again. */
async function lookAgain(
  tx: Tx,
  actor: Actor,
  { application, version }: LoadedCase,
  { kept, lines }: { kept: KeptAssessment; lines: readonly string[] },
  now: Date,
): Promise<Result<Decided, Failure>> {
  await appendAssessment(tx, application, version, { stage: 'decision', asOf: dateIn(now), ...kept, at: now })
  const amountFen = expectedAmount(kept.assessment)
  const step = firstReviewStep(stepsOf(version.rulebook, { ...application, amountFen }))
  if (!step) throw new Error(`${version.itemCode} has no review step`)
  const change = {
    ...enterStep(step, application, { now, calendar: await loadWorkCalendar(tx) }),
    round: application.round + 1,
    amountFen,
  }
  const moved = await moveCase(
    tx,
    actor,
    application,
    { event: 'reassess', change, unitCode: application.unitCode, detail: { difference: lines } },
    now,
  )
  return moved.ok ? ok('reassessed') : moved
}

/** Why the last signature cannot be given yet: what is still unproved, or plainly not met. */
function notProved(assessment: Assessment): Failure {
  if (assessment.verdict === 'ineligible') return { kind: 'refused', reasons: refusalReasons(assessment.findings) }
  if (assessment.verdict === 'eligible') return refused('eligible', '符合条件。')
  return {
    kind: 'refused',
    reasons: assessment.missing.map(({ label, how, department }) => ({
      code: 'unproved',
      text: `“${label}”尚未查实：${how}${department === null ? '' : `(核验部门 ${department})`}。查实后才能审定，或退回补正、不予通过。`,
    })),
  }
}
