import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { seal, sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Batch } from '../model'
import { insertBankFile } from '../repository/bank-files'
import { BANK_FILE } from '../rules/sealed-purposes'
import { moveBatch } from '../repository/batches'
import type { ExportBatchInput } from '../schema'
import { buildBankFile } from '../steps/build-bank-file'
import { takeBatch } from '../steps/take-batch'

/** 导出代发文件: built once, its bytes kept sealed with their hash. A third treasurer's hand. */
export function exportBatch(
  actor: Actor,
  input: ExportBatchInput,
  now: Date,
): Promise<Result<{ id: string; sha256: string }, Failure>> {
  const unconfirmed = refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  const work = async (tx: Tx): Promise<Result<{ id: string; sha256: string }, Failure>> => {
    const taken = await takeBatch(tx, actor, input.batchId, { hand: 'export', event: 'export' })
    if (!taken.ok) return taken
    const { batch } = taken.value
    const built = await buildBankFile(tx, actor.countyCode, { batch, encoding: input.encoding }, now)
    if (!built.ok) return built
    const hash = await keepFile(tx, actor, batch, { input, bytes: built.value }, now)
    const signature = { exportedById: actor.accountId, exportedAt: now }
    const moved = await moveBatch(tx, actor.countyCode, batch, { status: 'exported', ...signature })
    if (!moved) return fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'subsidy.exportBatch',
      objectKind: 'disbursementBatch',
      objectId: batch.id,
      summary: `导出兑现批次 ${batch.number} 代发文件：${batch.lineCount} 笔 ${toYuanText(batch.totalFen)} 元`,
      now,
      detail: { encoding: input.encoding, sha256: hash },
    })
    return ok({ id: batch.id, sha256: hash })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

async function keepFile(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  { input, bytes }: { input: ExportBatchInput; bytes: Uint8Array },
  now: Date,
): Promise<string> {
  const hash = sha256(bytes)
  const file = {
    batchId: batch.id,
    encoding: input.encoding,
    fileName: `${batch.number}.txt`,
    contentSealed: seal(BANK_FILE, Buffer.from(bytes).toString('base64')),
    sha256: hash,
    sizeBytes: bytes.length,
    lineCount: batch.lineCount,
    totalFen: batch.totalFen,
    createdById: actor.accountId,
  }
  await insertBankFile(tx, actor.countyCode, file, now)
  return hash
}
