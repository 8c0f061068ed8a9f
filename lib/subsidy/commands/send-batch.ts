import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { bankLink } from '@/lib/platform/bank-link'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { moveBatch } from '../repository/batches'
import { insertInstructions } from '../repository/instructions'
import type { SendBatchInput } from '../schema'
import { takeBatch } from '../steps/take-batch'

const NO_LINK = refused('noBankLink', '本县没有开通银企直联，请导出代发文件。')

/**
 * 银企直联发送: the third hand, in place of exporting a file. Each line becomes an instruction under its own id, committed
 * before the worker sends anything (security.md §4.3).
 */
export function sendBatch(actor: Actor, input: SendBatchInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayDisburse(actor) ?? (bankLink() === null ? NO_LINK : refuseUnconfirmed(actor))
  if (refusal) return Promise.resolve(fail(refusal))
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const taken = await takeBatch(tx, actor, input.batchId, { hand: 'export', event: 'export' })
    if (!taken.ok) return taken
    const { batch } = taken.value
    const signature = { exportedById: actor.accountId, exportedAt: now }
    const moved = await moveBatch(tx, actor.countyCode, batch, { status: 'exported', ...signature })
    if (!moved) return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    const count = await insertInstructions(tx, actor.countyCode, batch.id, wallNow())
    await recordAudit(tx, actor, {
      action: 'subsidy.sendBatch',
      objectKind: 'disbursementBatch',
      objectId: batch.id,
      summary: `由银企直联发送兑现批次 ${batch.number}：${count} 笔 ${toYuanText(batch.totalFen)} 元`,
      now,
      detail: { count },
    })
    return ok({ id: batch.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
