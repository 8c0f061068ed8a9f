import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { confirmEmployment as confirmInRegister } from '@/lib/talent/steps/confirm-employment'
import { mayConfirm } from '../permission'
import { caseEntry } from '../rules/case-entry'
import type { ConfirmEmploymentInput } from '../schema'
import { loadCase, seenIsCurrent } from '../steps/load-case'
import { passStep } from '../steps/pass-step'

/** 单位确认: the employer says that the person works there as stated; the register's employment is confirmed with it. */
export function confirmEmployment(
  actor: Actor,
  input: ConfirmEmploymentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const refusal = mayConfirm(actor, loaded.value.standing) ?? seenIsCurrent(loaded.value.application, input.version)
    if (refusal) return fail(refusal)
    const passed = await passStep(tx, actor, loaded.value, { decision: 'confirm', opinion: input.opinion }, now)
    if (!passed.ok) return passed
    const { talentId, employerId } = loaded.value.application
    if (talentId && employerId) await confirmInRegister(tx, actor, { talentId, enterpriseId: employerId }, now)
    await recordAudit(tx, actor, caseEntry('confirm', passed.value, now))
    return ok({ id: input.applicationId })
  })
}
