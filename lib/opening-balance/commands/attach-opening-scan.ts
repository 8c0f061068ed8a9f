import { checkFile } from '@/lib/attachment/steps/check-file'
import { keepAttachment } from '@/lib/attachment/steps/keep-attachment'
import { storeFile } from '@/lib/attachment/steps/store-file'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { moveBatch } from '../repository/batches'
import type { OpeningFileInput } from '../schema'
import { takeOpenBatch } from '../steps/take-open-batch'

/** 上传来源文件扫描件: what the second person will compare the batch with. A later one takes its place. */
export async function attachOpeningScan(
  actor: Actor,
  input: OpeningFileInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const checked = await checkFile(input, 'scan')
  if (!checked.ok) return checked
  const asked = await inTransaction((tx) => takeOpenBatch(tx, actor, input.batchId))
  if (!asked.ok) return asked
  const storageKey = await storeFile(checked.value.bytes)

  return inTransaction<{ id: string }>(async (tx) => {
    const batch = await takeOpenBatch(tx, actor, input.batchId)
    if (!batch.ok) return batch
    const kept = { ownerKind: 'openingBatch', ownerId: input.batchId, file: checked.value, storageKey } as const
    const scanId = await keepAttachment(tx, actor, kept, now)
    if (!(await moveBatch(tx, actor.countyCode, batch.value, batch.value.status, { scanId })))
      return fail({ kind: 'conflict', expected: batch.value.status, found: 'changed' })
    await recordAudit(tx, actor, {
      action: 'openingBalance.attachScan',
      objectKind: 'openingBatch',
      objectId: input.batchId,
      summary: `期初批次 ${batch.value.number} 上传来源文件 ${checked.value.name}`,
      now,
      detail: { attachmentId: scanId, sha256: checked.value.sha256 },
    })
    return ok({ id: scanId })
  })
}
