import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { mayReleaseDue } from '../permission'
import { makeDue } from '../steps/make-due'

/** Due work: instalments and monthly items whose day has come become due. A day on which none does leaves no trace. */
export function releaseDuePayments(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  return inTransaction(async (tx) => {
    const refusal = mayReleaseDue(actor)
    if (refusal) return fail(refusal)
    const due = await makeDue(tx, actor, { entitlementId: null }, now)
    if (!due.ok || due.value.count === 0) return due
    await recordAudit(tx, actor, {
      action: 'subsidy.releaseDuePayments',
      objectKind: 'dueWork',
      objectId: newId(),
      summary: `${due.value.count} 笔拨付到期`,
      now,
    })
    return ok(due.value)
  })
}
