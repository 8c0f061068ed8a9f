import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { OpeningLine } from '../model'
import { moveBatch } from '../repository/batches'
import { findLines } from '../repository/lines'
import { contentHashText } from '../rules/content-hash-text'
import { totalLines } from '../rules/total-lines'
import type { SignOpeningBatchInput } from '../schema'
import { postEntry } from '../steps/post-entry'
import { postReversal } from '../steps/post-reversal'
import { refuseHeld } from '../steps/refuse-held'
import { takePreparedBatch } from '../steps/take-prepared-batch'

/**
 * 复核签字并入账: the second person signs for exactly what was shown. The batch is posted in the same transaction, as a
 * whole or not at all.
 */
export function signOpeningBatch(
  actor: Actor,
  input: SignOpeningBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const taken = await takePreparedBatch(tx, actor, input.batchId)
    if (!taken.ok) return taken
    const batch = taken.value
    const lines = await findLines(tx, actor.countyCode, batch.id)
    const refusal = refuseDifference(lines, input) ?? (await refuseHeld(tx, actor.countyCode, { batch, lines }))
    if (refusal) return fail(refusal)

    const signed = { signedById: actor.accountId, signedAt: now }
    if (!(await moveBatch(tx, actor.countyCode, batch, 'posted', signed)))
      return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    const posted = await (batch.kind === 'entry' ? postEntry : postReversal)(tx, actor, { batch, lines }, now)
    if (!posted.ok) return posted
    await recordAudit(tx, actor, {
      action: batch.kind === 'entry' ? 'openingBalance.post' : 'openingBalance.reverse',
      objectKind: 'openingBatch',
      objectId: batch.id,
      summary: `复核签字，期初批次 ${batch.number} ${batch.kind === 'entry' ? '入账' : '冲销'} ${input.lineCount} 笔 ${toYuanText(input.paidFen)} 元`,
      now,
      detail: { contentHash: input.contentHash },
    })
    return ok({ id: batch.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

function refuseDifference(lines: readonly OpeningLine[], seen: SignOpeningBatchInput): Failure | null {
  const totals = totalLines(lines)
  const isSame =
    totals.lineCount === seen.lineCount &&
    totals.paidFen === seen.paidFen &&
    totals.leftFen === seen.leftFen &&
    sha256(contentHashText(lines)) === seen.contentHash
  return isSame
    ? null
    : refused(
        'batchChanged',
        `批次内容已变化：您看到的是 ${seen.lineCount} 笔 ${toYuanText(seen.paidFen)} 元，现为 ${totals.lineCount} 笔 ${toYuanText(totals.paidFen)} 元。请重新核对。`,
      )
}
