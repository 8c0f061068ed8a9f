import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { refuseStranger } from '@/lib/register-import/rules/clear-export'
import type { Workbook } from '../queries/get-opening-template'
import { getFaultyRows } from '../queries/get-faulty-rows'
import type { TakeOpeningFileInput } from '../schema'

type File = Workbook

/** 下载错误明细: people and accounts as they were written in the sheet, so every time is in the record. */
export async function takeFaultyRows(
  actor: Actor,
  { batchId }: TakeOpeningFileInput,
  now: Date,
): Promise<Result<File, Failure>> {
  const file = await getFaultyRows(actor, batchId, now)
  if (!file) return fail({ kind: 'notFound', what: 'openingBatch' })
  const refusal = refuseStranger(file.rows, file.isOwn)
  if (refusal) return fail(refusal)
  return inTransaction(async (tx) => {
    const object = { objectKind: 'openingBatch', objectId: batchId }
    await recordAudit(tx, actor, {
      action: 'openingBalance.takeFaultyRows',
      ...object,
      summary: '下载期初表的错误明细',
      now,
    })
    return ok(file)
  })
}
