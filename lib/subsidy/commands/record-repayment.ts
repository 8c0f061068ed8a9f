import { recordAudit } from '@/lib/audit/steps/record-audit'
import { repay } from '@/lib/fund/steps/repay'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findReceivableForUpdate, settleReceivables } from '../repository/receivables'
import type { RecordRepaymentInput } from '../schema'

/** 收回: money owed back has been paid into the treasury; the voucher's number is kept. Never more than is still open. */
export function recordRepayment(
  actor: Actor,
  input: RecordRepaymentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const receivable = await findReceivableForUpdate(tx, actor.countyCode, input.receivableId)
    if (!receivable) return fail({ kind: 'notFound', what: 'receivable' })
    const { id, subBudgetId, entitlementId, openFen } = receivable
    const { amountFen, documentNumber } = input
    if (amountFen > openFen) return fail(invalidField('amountFen', `尚未收回 ${toYuanText(openFen)} 元，不能超过此数`))
    await settleReceivables(tx, actor.countyCode, [{ receivableId: id, amountFen }])
    const reference = { kind: 'receivable', id, memo: documentNumber } as const
    const repaid = await repay(tx, actor, [{ subBudgetId, amountFen, entitlementId }], reference, now)
    if (!repaid.ok) return repaid
    await recordAudit(tx, actor, {
      action: 'subsidy.recordRepayment',
      objectKind: 'receivable',
      objectId: id,
      summary: `收回 ${toYuanText(amountFen)} 元（凭证 ${documentNumber}）`,
      now,
    })
    return ok({ id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
