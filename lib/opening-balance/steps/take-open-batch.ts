import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { isBeingWritten } from '../flow'
import type { OpeningBatch, OpeningBatchKind } from '../model'
import { mayHandleOpening, refuseWriter } from '../permission'
import { findBatchForUpdate } from '../repository/batches'

/** Opens a batch for whoever writes it: permission, the row locked, still being written. Of one kind where that matters. */
export async function takeOpenBatch(
  tx: Tx,
  actor: Actor,
  batchId: string,
  kind?: OpeningBatchKind,
): Promise<Result<OpeningBatch, Failure>> {
  const refusal = mayHandleOpening(actor)
  if (refusal) return fail(refusal)
  const batch = await findBatchForUpdate(tx, actor.countyCode, batchId)
  if (!batch) return fail({ kind: 'notFound', what: 'openingBatch' })
  const stranger = refuseWriter(actor, batch)
  if (stranger) return fail(stranger)
  if (!isBeingWritten(batch.status)) return fail({ kind: 'conflict', expected: 'draft', found: batch.status })
  if (kind !== undefined && batch.kind !== kind) return fail({ kind: 'conflict', expected: kind, found: batch.kind })
  return ok(batch)
}
