import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { moveBatch } from '../repository/batches'
import type { RejectOpeningBatchInput } from '../schema'
import { takePreparedBatch } from '../steps/take-prepared-batch'

/** 退回修改: the second person does not sign, and says why. Whoever wrote it may put it right and prepare it again. */
export function rejectOpeningBatch(
  actor: Actor,
  input: RejectOpeningBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction(async (tx) => {
    const taken = await takePreparedBatch(tx, actor, input.batchId)
    if (!taken.ok) return taken
    const rejected = { rejectedById: actor.accountId, rejectedAt: now, rejectedReason: input.reason }
    if (!(await moveBatch(tx, actor.countyCode, taken.value, 'rejected', rejected)))
      return fail({ kind: 'conflict', expected: 'prepared', found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'openingBalance.reject',
      objectKind: 'openingBatch',
      objectId: input.batchId,
      summary: `退回期初批次 ${taken.value.number}：${input.reason}`,
      now,
    })
    return ok({ id: input.batchId })
  })
}
