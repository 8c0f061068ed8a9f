import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { moveBatch } from '../repository/batches'
import type { BatchInput } from '../schema'
import { takeBatch } from '../steps/take-batch'

/** 复核: a second treasurer confirms the list, its number and its total. */
export function checkBatch(actor: Actor, input: BatchInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const unconfirmed = refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const taken = await takeBatch(tx, actor, input.batchId, { hand: 'check', event: 'check' })
    if (!taken.ok) return taken
    const { batch } = taken.value
    const signature = { checkedById: actor.accountId, checkedAt: now }
    const moved = await moveBatch(tx, actor.countyCode, batch, { status: 'checked', ...signature })
    if (!moved) return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'subsidy.checkBatch',
      objectKind: 'disbursementBatch',
      objectId: batch.id,
      summary: `复核兑现批次 ${batch.number}：${batch.lineCount} 笔 ${toYuanText(batch.totalFen)} 元`,
      now,
    })
    return ok({ id: batch.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
