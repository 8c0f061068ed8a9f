import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { ChainStep } from '@/lib/policy/rulebook/schema'
import { mayApprove } from '../permission'
import { caseEntry } from '../rules/case-entry'
import { stepAfter, stepsOf } from '../rules/chain'
import type { ApproveApplicationInput } from '../schema'
import { decideFinally, type Decided } from '../steps/decide-finally'
import { loadCase, refusalNow } from '../steps/load-case'
import { passStep } from '../steps/pass-step'

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
    const incomplete = missingWords(step, input)
    if (incomplete) return fail(incomplete)

    const { opinion, minuteNumber } = input
    const passing = {
      decision: 'approve',
      opinion,
      ...(minuteNumber === undefined ? {} : { detail: { minuteNumber } }),
    } as const
    if (stepAfter(stepsOf(version.rulebook, application), step.code)) {
      const passed = await passStep(tx, actor, loaded.value, passing, now)
      if (!passed.ok) return passed
      await recordAudit(tx, actor, caseEntry('advance', passed.value, now))
      return ok({ id: application.id, outcome: 'advanced' })
    }
    const decided = await decideFinally(tx, actor, loaded.value, passing, now)
    if (!decided.ok) return decided
    const event = decided.value === 'reassessed' ? 'reassess' : 'approve'
    await recordAudit(tx, actor, caseEntry(event, application, now))
    return ok({ id: application.id, outcome: decided.value })
  })
}

/** 意见 where the step demands one; the minute of the meeting where it was decided on paper. */
function missingWords(step: ChainStep, { opinion, minuteNumber }: ApproveApplicationInput): Failure | null {
  if (step.opinionRequired && opinion === undefined) return invalidField('opinion', '请填写审核意见')
  return step.offline && minuteNumber === undefined ? invalidField('minuteNumber', '请填写会议纪要或呈批件编号') : null
}
