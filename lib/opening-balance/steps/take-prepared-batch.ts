import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { OpeningBatch } from '../model'
import { mayHandleOpening, refuseSigner } from '../permission'
import { findBatchForUpdate } from '../repository/batches'

/** Opens a prepared batch for the second person: permission, the row locked, not who wrote it. */
export async function takePreparedBatch(tx: Tx, actor: Actor, batchId: string): Promise<Result<OpeningBatch, Failure>> {
  const refusal = mayHandleOpening(actor)
  if (refusal) return fail(refusal)
  const batch = await findBatchForUpdate(tx, actor.countyCode, batchId)
  if (!batch) return fail({ kind: 'notFound', what: 'openingBatch' })
  if (batch.status !== 'prepared') return fail({ kind: 'conflict', expected: 'prepared', found: batch.status })
  const wrong = refuseSigner(actor, batch)
  return wrong ? fail(wrong) : ok(batch)
}
