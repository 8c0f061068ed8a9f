import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayReviewEntitlement } from '../permission'
import { clearGateRows, findPayments } from '../repository/payments'
import { GATE_OPENS_DAYS_BEFORE } from '../rules/gate-window'
import type { ClearGatesInput } from '../schema'
import { makeDue } from '../steps/make-due'

/**
 * 复核通过: a reviewer has looked again and says why; the instalments are paid when their day has come. All of them or
 * none: a list of which one was already cleared is not the list that was ticked.
 */
export function clearGates(
  actor: Actor,
  input: ClearGatesInput,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ count: number }, Failure>> => {
    const refusal = mayReviewEntitlement(actor)
    if (refusal) return fail(refusal)
    const ids = [...new Set(input.ids)]
    const payments = await findPayments(tx, actor.countyCode, ids)
    if (payments.length !== ids.length) return fail({ kind: 'notFound', what: 'payment' })
    const early = payments.find(({ dueOn }) => addDays(dateIn(now), GATE_OPENS_DAYS_BEFORE) < dueOn)
    if (early) {
      const text = `第 ${early.instalment} 期 ${early.dueOn} 到期，到期前 ${GATE_OPENS_DAYS_BEFORE} 日内方可复核。`
      return fail(refused('tooEarly', text))
    }
    const cleared = { byId: actor.accountId, at: now, opinion: input.opinion }
    if ((await clearGateRows(tx, actor.countyCode, ids, cleared)) !== ids.length) {
      return fail({ kind: 'conflict', expected: 'gated', found: 'changed' })
    }
    for (const entitlementId of new Set(payments.map((payment) => payment.entitlementId))) {
      const due = await makeDue(tx, actor, { entitlementId }, now)
      if (!due.ok) return due
    }
    await recordAudit(tx, actor, {
      action: 'subsidy.clearGates',
      objectKind: 'payment',
      objectId: String(ids[0]),
      summary: `${ids.length} 期拨付复核通过：${input.opinion}`,
      now,
      detail: { paymentIds: ids },
    })
    return ok({ count: ids.length })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
