import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayConfirm } from '../permission'
import { caseEntry } from '../rules/case-entry'
import type { RejectEmploymentInput } from '../schema'
import { loadCase, seenIsCurrent } from '../steps/load-case'
import { sendBack } from '../steps/send-back'

/** 单位不予确认: the case goes back to the person with the employer's words. */
export function rejectEmployment(
  actor: Actor,
  input: RejectEmploymentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const { application, standing } = loaded.value
    const refusal = mayConfirm(actor, standing) ?? seenIsCurrent(application, input.version)
    if (refusal) return fail(refusal)
    const back = { event: 'disown', opinion: input.opinion, fields: [], role: 'enterpriseContact' } as const
    const moved = await sendBack(tx, actor, application, back, now)
    if (!moved.ok) return moved
    await recordAudit(tx, actor, caseEntry('disown', moved.value, now))
    return ok({ id: application.id })
  })
}
