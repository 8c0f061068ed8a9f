import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'
import { mayEdit } from '../rules/applicant-permission'
import { appendAssessment, findLatestAssessment } from '../repository/assessments'
import { findForUpdate } from '../repository/applications'
import { findLastReturn } from '../repository/case-events'
import { caseEntry } from '../rules/case-entry'
import { answerChanges } from '../rules/answer-changes'
import { assessmentDifference, type AssessmentDifference } from '../rules/assessment-difference'
import { chainUnits, firstDeskStep, stepOf, stepsOf } from '../rules/chain'
import { enterStep } from '../rules/enter-step'
import { expectedAmount } from '../rules/expected-grant'
import { refusalReasons } from '../rules/refusal-reasons'
import type { ResubmitApplicationInput } from '../schema'
import { moveCase } from '../steps/move-case'
import { findFormVersion, findVersionAsked, prepareCase } from '../steps/prepare-case'
import { refreshPlace } from '../steps/refresh-place'
import { tellReturner } from '../steps/tell-returner'

/**
 * 补正后重新提交. A change that alters the verdict or the amount raises the round: every signature is void and the case
 * starts again at the first desk. Any other goes on at the step that sent it back, with the difference shown.
 */
export function resubmitApplication(
  actor: Actor,
  input: ResubmitApplicationInput,
  now: Date,
): Promise<Result<{ id: string; by: Actor['kind'] }, Failure>> {
  return inTransaction<{ id: string; by: Actor['kind'] }>(
    async (tx) => {
      const found = await findForUpdate(tx, actor.countyCode, input.applicationId)
      if (!found) return fail({ kind: 'notFound', what: 'application' })
      const refusal = mayEdit(actor, found)
      if (refusal) return fail(refusal)
      const version = await findFormVersion(tx, found, now)
      const before = await findLatestAssessment(tx, actor.countyCode, found.id)
      if (!version || !before) return fail({ kind: 'conflict', expected: 'returned', found: found.status })

      const application = await refreshPlace(tx, found)
      const { assessment, basis, problems } = await prepareCase(tx, application, version, now)
      if (problems.length > 0) return fail({ kind: 'invalid', issues: problems })
      if (assessment.verdict === 'ineligible')
        return fail({ kind: 'refused', reasons: refusalReasons(assessment.findings) })

      const moved = await wouldMoveVersion(tx, application, version)
      if (moved) return fail(moved)
      const difference = assessmentDifference(before.assessment, assessment)
      const returned = await findLastReturn(tx, application)
      const changes = answerChanges(returned?.answers ?? application.answers, application.answers)
      const detail = { changes, difference: difference.lines, isMaterial: difference.isMaterial }
      const move = {
        ...(await placeAfter(tx, application, version, { assessment, difference, now })),
        opinion: input.note,
        detail,
      }
      const sent = await moveCase(tx, actor, application, move, now)
      if (!sent.ok) return sent
      const kept = { stage: 'submission', asOf: dateIn(now), assessment, basis, at: now } as const
      await appendAssessment(tx, sent.value, version, kept)
      await tellReturner(tx, actor, sent.value, now)
      await recordAudit(tx, actor, caseEntry(move.event, sent.value, now))
      return ok({ id: application.id, by: actor.kind })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

/** What was put right makes another version hers: its commitment was never read, so that it takes a case of its own. */
async function wouldMoveVersion(
  tx: Tx,
  application: ApplicationCore,
  { versionId }: VersionInForce,
): Promise<Failure | null> {
  if (application.submittedAt === null) return null
  const chosen = await findVersionAsked(tx, application, dateIn(application.submittedAt))
  if (chosen === null || chosen.outcome !== 'met' || chosen.version.versionId === versionId) return null
  const { versionNumber, rulebook } = chosen.version
  return refused(
    'otherVersion',
    `按改正后的内容，本件适用第 ${versionNumber} 版（${rulebook.document.number}），条件和承诺书都不同。请撤回本件，按新内容重新申报。`,
  )
}

type Reassessed = { readonly assessment: Assessment; readonly difference: AssessmentDifference; readonly now: Date }

/** Back to the first desk after a change that matters, else to the step that sent it back. */
async function placeAfter(
  tx: Tx,
  application: ApplicationCore,
  version: VersionInForce,
  { assessment, difference, now }: Reassessed,
) {
  const amountFen = expectedAmount(assessment)
  const steps = stepsOf(version.rulebook, { ...application, amountFen })
  const returning = stepOf(version.rulebook, application.stepCode)
  const isNew = difference.isMaterial && returning?.kind !== 'employerConfirmation'
  const step = isNew ? firstDeskStep(steps) : returning
  if (!step) throw new Error(`case ${application.id} has no step to go to`)
  const isBeforeDesk = isNew || step.kind === 'employerConfirmation' || step.kind === 'intake'
  const { townshipCode, employerId } = application
  return {
    event: isBeforeDesk ? ('resubmit' as const) : ('resume' as const),
    change: {
      ...enterStep(step, application, { now, calendar: await loadWorkCalendar(tx) }),
      returnedFields: null,
      round: application.round + (difference.isMaterial ? 1 : 0),
      amountFen,
      townshipCode,
      employerId,
      unitCodes: chainUnits(version.rulebook, application),
    },
  }
}
