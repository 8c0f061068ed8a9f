import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayReviewEntitlement } from '../permission'
import { clearGateRow, findPayment } from '../repository/payments'
import { GATE_OPENS_DAYS_BEFORE } from '../rules/gate-window'
import type { ClearGateInput } from '../schema'
import { makeDue } from '../steps/make-due'

/** 年度复核通过: a reviewer has looked again and says why; the instalment is paid when its day has come. */
export function clearGate(
  actor: Actor,
  input: ClearGateInput,
  now: Date,
): Promise<Result<{ entitlementId: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ entitlementId: string }, Failure>> => {
    const refusal = mayReviewEntitlement(actor)
    if (refusal) return fail(refusal)
    const payment = await findPayment(tx, actor.countyCode, input.paymentId)
    if (!payment) return fail({ kind: 'notFound', what: 'payment' })
    if (addDays(dateIn(now), GATE_OPENS_DAYS_BEFORE) < payment.dueOn) {
      return fail(refused('tooEarly', `本期 ${payment.dueOn} 到期，到期前 ${GATE_OPENS_DAYS_BEFORE} 日内方可复核。`))
    }
    const cleared = { byId: actor.accountId, at: now, opinion: input.opinion }
    if (!(await clearGateRow(tx, actor.countyCode, payment.id, cleared))) {
      return fail({ kind: 'conflict', expected: 'gated', found: payment.status })
    }
    const due = await makeDue(tx, actor, { entitlementId: payment.entitlementId }, now)
    if (!due.ok) return due
    await recordAudit(tx, actor, {
      action: 'subsidy.clearGate',
      objectKind: 'payment',
      objectId: payment.id,
      summary: `第 ${payment.instalment} 期复核通过：${input.opinion}`,
      now,
      detail: { entitlementId: payment.entitlementId },
    })
    return ok({ entitlementId: payment.entitlementId })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
