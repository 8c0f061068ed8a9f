import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { mayAccept } from '../permission'
import { caseEntry } from '../rules/case-entry'
import type { AcceptApplicationInput } from '../schema'
import { loadCase, refusalNow } from './load-case'
import { passStep } from './pass-step'

/** 受理 of one case, with everything that may forbid it asked in this transaction. */
export async function acceptCase(
  tx: Tx,
  actor: Actor,
  input: AcceptApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const loaded = await loadCase(tx, actor, input.applicationId)
  if (!loaded.ok) return loaded
  const { application, standing, acting } = loaded.value
  const asked = { permission: mayAccept(actor, standing), seen: input.version }
  const refusal = await refusalNow(tx, actor, application, asked)
  if (refusal) return fail(refusal)
  if (standing.step?.opinionRequired && input.opinion === undefined)
    return fail(invalidField('opinion', '请填写受理意见'))
  const passed = await passStep(tx, acting, loaded.value, { decision: 'accept', opinion: input.opinion }, now)
  if (!passed.ok) return passed
  await recordAudit(tx, acting, caseEntry('accept', passed.value, now))
  return ok({ id: application.id })
}
