import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { seal, sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Attempt, Batch } from '../model'
import { mayDisburse } from '../permission'
import { findAttemptsOf } from '../repository/attempts'
import { BANK_RESULT_FILE } from '../rules/sealed-purposes'
import { insertResultFile, insertResultLines, wasImported } from '../repository/bank-results'
import { findBatchForUpdate } from '../repository/batches'
import { refuseHand } from '../rules/hand-of-batch'
import type { MatchedLine } from '../rules/match-bank-result'
import type { ImportBankResultInput } from '../schema'
import { applyResult } from '../steps/apply-result'
import { decidersOf } from '../steps/deciders-of'
import { finishBatch } from '../steps/finish-batch'
import { readResultFile } from '../steps/read-result-file'

export type Imported = {
  id: string
  paid: number
  failed: number
  repeated: number
  suspense: number
  reconciled: boolean
}
const REPEATED = refused('repeatedFile', '这份回盘文件已经导入过，没有重复处理。')

/**
 * 回盘: the fourth hand. Each line is matched by its reference and compared in amount; nothing about one line hinders
 * another. The same bytes are imported once, whatever their name.
 */
export function importBankResult(
  actor: Actor,
  input: ImportBankResultInput,
  now: Date,
): Promise<Result<Imported, Failure>> {
  const work = async (tx: Tx): Promise<Result<Imported, Failure>> => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const batch = await findBatchForUpdate(tx, actor.countyCode, input.batchId)
    if (!batch) return fail({ kind: 'notFound', what: 'disbursementBatch' })
    if (batch.status !== 'exported' && batch.status !== 'reconciled') {
      return fail({ kind: 'conflict', expected: 'exported', found: batch.status })
    }
    const attempts = await findAttemptsOf(tx, actor.countyCode, batch.id)
    const deciders = await decidersOf(tx, actor.countyCode, attempts)
    const wrong = refuseHand(actor.accountId, 'reconcile', batch, deciders)
    if (wrong) return fail(wrong)
    if (await wasImported(tx, actor.countyCode, sha256(input.bytes))) return fail(REPEATED)
    const lines = await readResultFile(tx, actor.countyCode, batch, input.bytes)
    return lines.ok ? keepResult(tx, actor, { input, batch, attempts, lines: lines.value }, now) : lines
  }
  return inTransaction(work, { onDuplicate: REPEATED })
}

type Read = { input: ImportBankResultInput; batch: Batch; attempts: Attempt[]; lines: MatchedLine[] }

async function keepResult(
  tx: Tx,
  actor: Actor,
  { input, batch, attempts, lines }: Read,
  now: Date,
): Promise<Result<Imported, Failure>> {
  const counts = countOf(lines)
  const id = await insertResultFile(tx, actor.countyCode, toFileRow(actor, input, counts, lines.length), now)
  const kept = await insertResultLines(tx, actor.countyCode, id, lines)
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  const applied = await applyResult(
    tx,
    actor,
    { batchId: batch.id, resultFileId: id, attempts: byId, lines: kept },
    now,
  )
  if (!applied.ok) return applied
  const finished = await finishBatch(tx, actor, batch, now)
  if (!finished.ok) return finished
  await recordAudit(tx, actor, {
    action: 'subsidy.importBankResult',
    objectKind: 'disbursementBatch',
    objectId: batch.id,
    summary: `导入批次 ${batch.number} 回盘文件：成功 ${counts.paid} 笔，失败 ${counts.failed} 笔，挂账 ${counts.suspense} 笔`,
    now,
    detail: { resultFileId: id, repeated: counts.repeated },
  })
  return ok({ id, ...counts, reconciled: finished.value })
}

type Counts = { paid: number; failed: number; repeated: number; suspense: number }

function countOf(lines: readonly MatchedLine[]): Counts {
  const count = (test: (line: MatchedLine) => boolean) => lines.filter(test).length
  return {
    paid: count((line) => line.match === 'matched' && line.outcome === 'paid'),
    failed: count((line) => line.match === 'matched' && line.outcome === 'failed'),
    repeated: count((line) => line.match === 'repeated'),
    suspense: count((line) => line.match === 'suspense'),
  }
}

const toFileRow = (
  actor: Actor,
  { batchId, fileName, bytes }: ImportBankResultInput,
  counts: Counts,
  lineCount: number,
) => ({
  batchId,
  fileName: [...fileName].slice(0, 120).join(''),
  contentSealed: seal(BANK_RESULT_FILE, Buffer.from(bytes).toString('base64')),
  sha256: sha256(bytes),
  lineCount,
  paidCount: counts.paid,
  failedCount: counts.failed,
  suspenseCount: counts.suspense,
  importedById: actor.accountId,
})
