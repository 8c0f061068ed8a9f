import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayDecide } from '../permission'
import { appendAssessment } from '../repository/assessments'
import { insertOfflineDecision } from '../repository/offline-decisions'
import { caseEntry } from '../rules/case-entry'
import { LEAVE_CHAIN } from '../rules/enter-step'
import type { DeclineApplicationInput } from '../schema'
import { assessCase } from '../steps/assess-case'
import { loadCase, refusalNow } from '../steps/load-case'
import { moveCase } from '../steps/move-case'
import { offlineDetail, takeOfflineRecord } from '../steps/take-offline-record'

/** 不予通过: with the reasons, the clause, and 复核 open to the applicant. */
export function declineApplication(
  actor: Actor,
  input: DeclineApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const { application, standing, acting, version } = loaded.value
    const asked = { permission: mayDecide(actor, standing), seen: input.version }
    const refusal = await refusalNow(tx, actor, application, asked)
    if (refusal) return fail(refusal)
    const { step } = standing
    if (!step) return fail({ kind: 'conflict', expected: 'inReview', found: application.status })
    const taken = await takeOfflineRecord(tx, loaded.value, input, now)
    if (!taken.ok) return taken
    const onPaper = taken.value
    const move = {
      event: 'decline',
      change: { ...LEAVE_CHAIN, decidedAt: now, closedAt: now },
      opinion: input.opinion,
      detail: { clause: input.clause, ...(onPaper && offlineDetail(onPaper)) },
      signature: { decision: 'decline', role: step.role },
    } as const
    const kept = await assessCase(tx, application, version, { now, isDecision: true })
    const moved = await moveCase(tx, acting, application, move, now)
    if (!moved.ok) return moved
    await appendAssessment(tx, moved.value, version, { stage: 'decision', asOf: dateIn(now), ...kept, at: now })
    if (onPaper) {
      await insertOfflineDecision(tx, acting, application, { ...onPaper.record, decision: 'decline' }, now)
    }
    await recordAudit(tx, acting, caseEntry('decline', moved.value, now))
    return ok({ id: application.id })
  })
}
