import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { moveClosing } from '../repository/closings'
import type { CancelYearClosingInput } from '../schema'
import { takeClosing } from '../steps/take-closing'

/** 撤销结转: one that was not posted is given up, with the reason; it moved nothing. */
export function cancelYearClosing(
  actor: Actor,
  input: CancelYearClosingInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const taken = await takeClosing(tx, actor, input.closingId)
    if (!taken.ok) return taken
    const signature = { cancelledById: actor.accountId, cancelledReason: input.reason }
    if (!(await moveClosing(tx, actor.countyCode, taken.value, { status: 'cancelled', ...signature })))
      return fail({ kind: 'conflict', expected: 'made', found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'subsidy.cancelYearClosing',
      objectKind: 'yearClosing',
      objectId: input.closingId,
      summary: `撤销未入账的年终结转（${taken.value.documentNumber}）：${input.reason}`,
      now,
    })
    return ok({ id: input.closingId })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
