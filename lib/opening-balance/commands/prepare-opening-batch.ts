import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { OpeningBatch, OpeningLine } from '../model'
import { preparesAsTreasurer } from '../permission'
import { moveBatch, toTotalColumns } from '../repository/batches'
import { findLines } from '../repository/lines'
import { contentHashText } from '../rules/content-hash-text'
import { totalLines } from '../rules/total-lines'
import type { OpeningBatchInput } from '../schema'
import { readEffects } from '../steps/read-effects'
import { takeOpenBatch } from '../steps/take-open-batch'

/** 提交复核: count, sums and content are frozen as they will be shown to the second person. */
export function prepareOpeningBatch(
  actor: Actor,
  input: OpeningBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction(async (tx) => {
    const taken = await takeOpenBatch(tx, actor, input.batchId)
    if (!taken.ok) return taken
    const batch = taken.value
    const lines = await findLines(tx, actor.countyCode, batch.id)
    const refusal = await refuseBatch(tx, actor.countyCode, { batch, lines }, now)
    if (refusal) return fail(refusal)

    const totals = totalLines(lines)
    const moved = await moveBatch(tx, actor.countyCode, batch, 'prepared', {
      ...toTotalColumns(totals),
      contentHash: sha256(contentHashText(lines)),
      preparedById: actor.accountId,
      preparedAt: now,
      isPreparedByTreasurer: preparesAsTreasurer(actor),
    })
    if (!moved) return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'openingBalance.prepare',
      objectKind: 'openingBatch',
      objectId: batch.id,
      summary: `提交期初批次 ${batch.number} 复核：${totals.lineCount} 笔，已拨付 ${toYuanText(totals.paidFen)} 元，待发 ${toYuanText(totals.leftFen)} 元`,
      now,
    })
    return ok({ id: batch.id })
  })
}

type Written = { readonly batch: OpeningBatch; readonly lines: readonly OpeningLine[] }

/** Why it cannot be shown to anybody yet: nothing in it, no source, or a budget that could not bear it. */
async function refuseBatch(tx: Tx, countyCode: string, { batch, lines }: Written, now: Date): Promise<Failure | null> {
  if (lines.length === 0) return refused('empty', '批次里还没有内容，请先上传表格或逐条录入。')
  if (batch.scanId === null) return refused('noScan', '请先上传来源文件的扫描件，复核人要对照原件。')
  if (batch.kind === 'reversal') return null
  const effects = await readEffects(tx, countyCode, { fundId: batch.fundId, lines, today: dateIn(now) })
  const reasons = effects.flatMap(({ year, name, problem }) =>
    problem === null ? [] : [{ code: 'budget', text: `${year} 年「${name}」：${problem}。` }],
  )
  return reasons.length === 0 ? null : { kind: 'refused', reasons }
}
