import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { findLines, insertLines } from '../repository/lines'
import type { AddOpeningLineInput } from '../schema'
import { judgeLines } from '../steps/judge-lines'
import { takeOpenBatch } from '../steps/take-open-batch'

/** 逐条录入: one line, judged as a row of a workbook would be. */
export function addOpeningLine(
  actor: Actor,
  input: AddOpeningLineInput,
  now: Date,
): Promise<Result<{ batchId: string }, Failure>> {
  const { batchId, requestId, ...fields } = input
  const work = async (tx: Tx): Promise<Result<{ batchId: string }, Failure>> => {
    const batch = await takeOpenBatch(tx, actor, batchId, 'entry')
    if (!batch.ok) return batch
    const present = await findLines(tx, actor.countyCode, batchId)
    const candidates = [{ at: '这一笔', sheetRow: null, fields }]
    const { lines, faults } = await judgeLines(tx, actor, { batch: batch.value, candidates, present }, now)
    if (faults.length > 0)
      return fail({ kind: 'invalid', issues: faults.map(({ fault }) => ({ path: fault.field, message: fault.text })) })
    await insertLines(tx, actor.countyCode, batchId, lines)
    await recordAudit(tx, actor, {
      action: 'openingBalance.addLine',
      objectKind: 'openingBatch',
      objectId: batchId,
      summary: `期初批次 ${batch.value.number} 录入 1 笔：已拨付 ${toYuanText(fields.paidFen)} 元`,
      now,
    })
    return ok({ batchId })
  }
  return inTransaction(work, { once: { actor, key: requestId, input: { ...input, account: undefined }, now } })
}
