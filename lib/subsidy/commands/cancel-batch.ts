import { recordAudit } from '@/lib/audit/steps/record-audit'
import { bounce } from '@/lib/fund/steps/bounce'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { settleAttempts } from '../repository/attempts'
import { moveBatch } from '../repository/batches'
import type { CancelBatchInput } from '../schema'
import { takeBatch, toLedgerLines, type TakenBatch } from '../steps/take-batch'

/** 撤销: before the file has left the house, any treasurer may; every payment is due again. */
export function cancelBatch(
  actor: Actor,
  input: CancelBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const taken = await takeBatch(tx, actor, input.batchId, { hand: null, event: 'cancel' })
    if (!taken.ok) return taken
    const { batch } = taken.value
    const returned = await giveBack(tx, actor, taken.value, now)
    if (!returned.ok) return returned
    const moved = await moveBatch(tx, actor.countyCode, batch, { status: 'cancelled', cancelledReason: input.reason })
    if (!moved) return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'subsidy.cancelBatch',
      objectKind: 'disbursementBatch',
      objectId: batch.id,
      summary: `撤销兑现批次 ${batch.number}（${batch.lineCount} 笔 ${toYuanText(batch.totalFen)} 元）：${input.reason}`,
      now,
    })
    return ok({ id: batch.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

async function giveBack(
  tx: Tx,
  actor: Actor,
  { batch, attempts }: TakenBatch,
  now: Date,
): Promise<Result<void, Failure>> {
  const settlements = attempts.map((attempt) => ({
    attemptId: attempt.id,
    paymentId: attempt.paymentId,
    settledOn: dateIn(now),
    failureCode: null,
    failureReason: '批次撤销',
  }))
  await settleAttempts(tx, actor.countyCode, settlements, {
    attempt: { from: 'live', to: 'cancelled' },
    payment: { from: 'inBatch', to: 'due' },
  })
  return bounce(tx, actor, toLedgerLines(attempts), { kind: 'batch', id: batch.id, memo: '批次撤销' }, now)
}
