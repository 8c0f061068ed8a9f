import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { LIST_LABELS } from '../labels'
import { mayUseList } from '../permission'
import { DESK_LISTS } from '../registry'
import type { FinishExportInput } from '../schema'

/** The file has been handed over: how many rows it has and its SHA-256, by which a copy found anywhere is known. */
export function finishExport(actor: Actor, input: FinishExportInput, now: Date): Promise<Result<null, Failure>> {
  const { listKey, exportNumber, rowCount, contentHash } = input
  const refusal = mayUseList(actor, DESK_LISTS[listKey])
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<null>(async (tx) => {
    await recordAudit(tx, actor, {
      action: 'deskList.finishExport',
      objectKind: 'export',
      objectId: exportNumber,
      summary: `${LIST_LABELS[listKey]}已导出 ${rowCount} 行`,
      now,
      detail: { listKey, count: rowCount, contentHash },
    })
    return ok(null)
  })
}
