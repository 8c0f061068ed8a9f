import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { mayApprove } from '../permission'
import { insertOfflineDecision } from '../repository/offline-decisions'
import { caseEntry } from '../rules/case-entry'
import { stepAfter, stepsOf } from '../rules/chain'
import type { ApproveApplicationInput } from '../schema'
import { decideFinally, type Decided } from '../steps/decide-finally'
import { loadCase, refusalNow } from '../steps/load-case'
import { passStep } from '../steps/pass-step'
import { offlineDetail, takeOfflineRecord, type TakenRecord } from '../steps/take-offline-record'

/** `advanced`: on to the next step. `reassessed`: nothing was approved, the facts had changed and must be looked at again. */
export type Approved = { readonly id: string; readonly outcome: 'advanced' | Decided }

/** 审核通过. Re-reads the row inside the transaction: what the reviewer saw may be a minute old. */
export function approveApplication(
  actor: Actor,
  input: ApproveApplicationInput,
  now: Date,
): Promise<Result<Approved, Failure>> {
  return inTransaction<Approved>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const { application, version, standing } = loaded.value
    const asked = { permission: mayApprove(actor, standing), seen: input.version }
    const refusal = await refusalNow(tx, actor, application, asked)
    if (refusal) return fail(refusal)
    const { step } = standing
    if (!step) return fail({ kind: 'conflict', expected: 'inReview', found: application.status })
    const { opinion } = input
    if (step.opinionRequired && opinion === undefined) return fail(invalidField('opinion', '请填写审核意见'))
    const taken = await takeOfflineRecord(tx, loaded.value, input, now)
    if (!taken.ok) return taken
    const onPaper = taken.value

    const passing = { decision: 'approve', opinion, ...(onPaper && { detail: offlineDetail(onPaper) }) } as const
    if (stepAfter(stepsOf(version.rulebook, application), step.code)) {
      const passed = await passStep(tx, actor, loaded.value, passing, now)
      if (!passed.ok) return passed
      if (onPaper) await keepOnPaper(tx, actor, application, onPaper, now)
      await recordAudit(tx, actor, caseEntry('advance', passed.value, now))
      return ok({ id: application.id, outcome: 'advanced' })
    }
    const decided = await decideFinally(tx, actor, loaded.value, passing, now)
    if (!decided.ok) return decided
    // Looked at again: the meeting decided on other figures.
    if (onPaper && decided.value !== 'reassessed') await keepOnPaper(tx, actor, application, onPaper, now)
    const event = decided.value === 'reassessed' ? 'reassess' : 'approve'
    await recordAudit(tx, actor, caseEntry(event, application, now))
    return ok({ id: application.id, outcome: decided.value })
  })
}

const keepOnPaper = (tx: Tx, actor: Actor, application: ApplicationCore, { record }: TakenRecord, now: Date) =>
  insertOfflineDecision(tx, actor, application, { ...record, decision: 'approve' }, now)
