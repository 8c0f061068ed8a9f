import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Batch } from '../model'
import { countLive } from '../repository/attempts'
import { moveBatch } from '../repository/batches'

/** 对账: once the bank has answered every line, the batch is reconciled by whoever brought the last answer. */
export async function finishBatch(tx: Tx, actor: Actor, batch: Batch, now: Date): Promise<Result<boolean, Failure>> {
  if (batch.status !== 'exported' || (await countLive(tx, actor.countyCode, batch.id)) > 0) return ok(false)
  const signature = { reconciledById: actor.accountId, reconciledAt: now }
  const moved = await moveBatch(tx, actor.countyCode, batch, { status: 'reconciled', ...signature })
  return moved ? ok(true) : fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
}
