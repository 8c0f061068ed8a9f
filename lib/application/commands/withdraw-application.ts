import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayActAsApplicant } from '../rules/applicant-permission'
import { findForUpdate } from '../repository/applications'
import { caseEntry } from '../rules/case-entry'
import { LEAVE_CHAIN } from '../rules/enter-step'
import type { WithdrawApplicationInput } from '../schema'
import { moveCase } from '../steps/move-case'

/** 撤回申报: as long as nothing has been approved. The item may be applied for again. */
export function withdrawApplication(
  actor: Actor,
  input: WithdrawApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const application = await findForUpdate(tx, actor.countyCode, input.applicationId)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const refusal = mayActAsApplicant(actor, application)
    if (refusal) return fail(refusal)
    const change = { ...LEAVE_CHAIN, returnedFields: null, closedAt: now }
    const moved = await moveCase(tx, actor, application, { event: 'withdraw', change, opinion: input.reason }, now)
    if (!moved.ok) return moved
    await recordAudit(tx, actor, caseEntry('withdraw', moved.value, now))
    return ok({ id: application.id })
  })
}
