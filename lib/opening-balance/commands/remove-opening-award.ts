import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { deleteAwardLines } from '../repository/lines'
import type { RemoveOpeningAwardInput } from '../schema'
import { takeOpenBatch } from '../steps/take-open-batch'

/** 移出: every line of one award leaves a batch that is still being written. */
export function removeOpeningAward(
  actor: Actor,
  input: RemoveOpeningAwardInput,
  now: Date,
): Promise<Result<{ batchId: string }, Failure>> {
  return inTransaction(async (tx) => {
    const batch = await takeOpenBatch(tx, actor, input.batchId)
    if (!batch.ok) return batch
    const removed = await deleteAwardLines(tx, actor.countyCode, input)
    if (removed === 0) return fail({ kind: 'notFound', what: 'openingLine' })
    await recordAudit(tx, actor, {
      action: 'openingBalance.removeAward',
      objectKind: 'openingBatch',
      objectId: input.batchId,
      summary: `期初批次 ${batch.value.number} 移出 ${removed} 笔`,
      now,
    })
    return ok({ batchId: input.batchId })
  })
}
