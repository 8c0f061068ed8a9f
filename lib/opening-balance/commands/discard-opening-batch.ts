import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { moveBatch } from '../repository/batches'
import type { OpeningBatchInput } from '../schema'
import { takeOpenBatch } from '../steps/take-open-batch'

/** 作废: a batch that was never posted is given up; it stays readable and does nothing. */
export function discardOpeningBatch(
  actor: Actor,
  input: OpeningBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction(async (tx) => {
    const taken = await takeOpenBatch(tx, actor, input.batchId)
    if (!taken.ok) return taken
    const { number, status } = taken.value
    const forgotten = { sheetName: null, sheetSealed: null }
    if (!(await moveBatch(tx, actor.countyCode, taken.value, 'discarded', forgotten)))
      return fail({ kind: 'conflict', expected: status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'openingBalance.discard',
      objectKind: 'openingBatch',
      objectId: input.batchId,
      summary: `作废期初批次 ${number}`,
      now,
    })
    return ok({ id: input.batchId })
  })
}
