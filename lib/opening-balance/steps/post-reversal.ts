import { takeBackOpening } from '@/lib/fund/steps/take-back-opening'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { reverseOpeningAwards } from '@/lib/subsidy/steps/reverse-opening-awards'
import type { OpeningBatch, OpeningLine } from '../model'

type Posting = { readonly batch: OpeningBatch; readonly lines: readonly OpeningLine[] }

/** 冲销: the awards count for nothing any more, and the ledger is booked back entry by entry. */
export async function postReversal(
  tx: Tx,
  actor: Actor,
  { batch, lines }: Posting,
  now: Date,
): Promise<Result<void, Failure>> {
  if (batch.reversesBatchId === null) throw new Error(`reversal ${batch.number} reverses nothing`)
  const reference = { kind: 'openingBatch', id: batch.id, memo: `${batch.number} ${batch.documentNumber}` } as const
  const ids = [...new Set(lines.map(({ awardId }) => awardId))]
  const reversed = await reverseOpeningAwards(tx, actor, { batchId: batch.reversesBatchId, ids }, reference, now)
  if (!reversed.ok) return reversed
  return takeBackOpening(tx, actor, { batchId: batch.reversesBatchId, awardIds: ids }, reference, now)
}
