import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { getFaultyBook, type FaultyBook } from '../queries/get-faulty-book'
import { refuseStranger } from '../rules/clear-export'
import type { TakeFaultyBookInput } from '../schema'

type File = Pick<FaultyBook, 'fileName' | 'bytes'>

/** 下载有误的行: people as they were written in the sheet, so every time is in the record. */
export async function takeFaultyBook(
  actor: Actor,
  { batchId }: TakeFaultyBookInput,
  now: Date,
): Promise<Result<File, Failure>> {
  const file = await getFaultyBook(actor, batchId)
  if (!file) return fail({ kind: 'notFound', what: 'importBatch' })
  const refusal = refuseStranger(file.rows, file.isOwn)
  if (refusal) return fail(refusal)
  return inTransaction(async (tx) => {
    const object = { objectKind: 'importBatch', objectId: batchId }
    await recordAudit(tx, actor, {
      action: 'registerImport.takeFaultyBook',
      ...object,
      summary: '下载批量导入中有误的行',
      now,
    })
    return ok(file)
  })
}
