import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { KINDS } from '../kinds/import-kinds'
import { mayHandle, mayImport } from '../permission'
import { findBatch, moveBatch } from '../repository/batches'
import type { RequestUndoInput } from '../schema'

/** 撤销导入: asked for by an officer who has seen what it will do; the worker does it, as a whole. */
export async function requestUndo(
  actor: Actor,
  { batchId: id, reason }: RequestUndoInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayImport(actor, 'undo')
  if (refusal) return fail(refusal)
  return inTransaction<{ id: string }>(async (tx) => {
    const batch = await findBatch(tx, actor.countyCode, id)
    if (!batch || !mayHandle(actor, batch)) return fail({ kind: 'notFound', what: 'importBatch' })
    const move = {
      from: 'applied',
      to: 'undoing',
      undoneById: actor.accountId,
      undoReason: reason,
      problem: null,
    } as const
    if (!(await moveBatch(tx, actor.countyCode, id, move)))
      return fail({ kind: 'conflict', expected: 'applied', found: batch.status })
    const summary = `撤销导入${KINDS[batch.kind].label}“${batch.fileName}”：${reason}`
    await recordAudit(tx, actor, {
      action: 'registerImport.requestUndo',
      objectKind: 'importBatch',
      objectId: id,
      summary,
      now,
    })
    return ok({ id })
  })
}
