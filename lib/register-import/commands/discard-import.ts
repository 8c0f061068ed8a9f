import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayHandle, mayImport } from '../permission'
import { findBatch, moveBatch } from '../repository/batches'
import type { DiscardImportInput } from '../schema'

/** 放弃: a file that was checked and is not to be imported. */
export async function discardImport(
  actor: Actor,
  { batchId: id }: DiscardImportInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayImport(actor, 'discard')
  if (refusal) return fail(refusal)
  return inTransaction<{ id: string }>(async (tx) => {
    const batch = await findBatch(tx, actor.countyCode, id)
    if (!batch || !mayHandle(actor, batch)) return fail({ kind: 'notFound', what: 'importBatch' })
    if (!(await moveBatch(tx, actor.countyCode, id, { from: 'checked', to: 'discarded' })))
      return fail({ kind: 'conflict', expected: 'checked', found: batch.status })
    const summary = `放弃导入“${batch.fileName}”`
    await recordAudit(tx, actor, {
      action: 'registerImport.discard',
      objectKind: 'importBatch',
      objectId: id,
      summary,
      now,
    })
    return ok({ id })
  })
}
