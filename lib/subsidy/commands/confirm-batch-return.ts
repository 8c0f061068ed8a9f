import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { bounce } from '@/lib/fund/steps/bounce'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { RequestInput } from '@/lib/second-person/schema'
import { closeRequest } from '@/lib/second-person/steps/answer-request'
import { settleAttempts } from '../repository/attempts'
import { moveBatch } from '../repository/batches'
import { refuseHand } from '../rules/hand-of-batch'
import { decidersOf } from '../steps/deciders-of'
import { toLedgerLines, type TakenBatch } from '../steps/take-batch'
import { takeUnanswered } from '../steps/take-unanswered'

const REASON = '银行整批退回'

/**
 * 确认整批退回: the second person is the batch's fourth hand. The bank has answered every line with no; all are due again, in a
 * follow-up batch. Whatever it says of them afterwards contradicts that, and is held in suspense.
 */
export function confirmBatchReturn(
  actor: Actor,
  { id }: RequestInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const unconfirmed = refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  return inTransaction<{ id: string }>(async (tx) => {
    const closed = await closeRequest(tx, actor, { id, status: 'confirmed', kind: 'batchReturn' }, now)
    if (!closed.ok) return closed
    const { batchId } = closed.value.content as { batchId: string }
    const taken = await takeUnanswered(tx, actor, batchId)
    if (!taken.ok) return taken
    const { batch, attempts } = taken.value
    const wrong = refuseHand(actor.accountId, 'reconcile', batch, await decidersOf(tx, actor.countyCode, attempts))
    if (wrong) return fail(wrong)

    const returned = await giveAllBack(tx, actor, taken.value, now)
    if (!returned.ok) return returned
    const signature = { reconciledById: actor.accountId, reconciledAt: now }
    const moved = await moveBatch(tx, actor.countyCode, batch, { status: 'reconciled', ...signature })
    if (!moved) return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'subsidy.confirmBatchReturn',
      objectKind: 'disbursementBatch',
      objectId: batch.id,
      summary: `${REASON}批次 ${batch.number}：${batch.lineCount} 笔 ${toYuanText(batch.totalFen)} 元重新待拨付`,
      now,
      detail: { requestId: id },
    })
    return ok({ id: batch.id })
  })
}

async function giveAllBack(
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
    failureReason: REASON,
  }))
  await settleAttempts(tx, actor.countyCode, settlements, {
    attempt: { from: 'live', to: 'failed' },
    payment: { from: 'inBatch', to: 'due' },
  })
  return bounce(tx, actor, toLedgerLines(attempts), { kind: 'batch', id: batch.id, memo: REASON }, now)
}
