import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { next } from '@/lib/kernel/flow'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { BATCH_FLOW, type BatchEvent, type BatchStatus } from '../flow'
import type { Attempt, Batch } from '../model'
import { mayDisburse } from '../permission'
import { findAttemptsOf, findStaleLines, type StaleLine } from '../repository/attempts'
import { findBatchForUpdate } from '../repository/batches'
import { refuseHand, type Hand } from '../rules/hand-of-batch'
import { decidersOf } from './deciders-of'

export type TakenBatch = { readonly batch: Batch; readonly attempts: readonly Attempt[]; readonly to: BatchStatus }

/** Opens a batch for one hand's work: permission, the four hands, whether its status takes the event. The row is locked. */
export async function takeBatch(
  tx: Tx,
  actor: Actor,
  batchId: string,
  { hand, event }: { hand: Hand | null; event: BatchEvent },
): Promise<Result<TakenBatch, Failure>> {
  const refusal = mayDisburse(actor)
  if (refusal) return fail(refusal)
  const batch = await findBatchForUpdate(tx, actor.countyCode, batchId)
  if (!batch) return fail({ kind: 'notFound', what: 'disbursementBatch' })
  const to = next(BATCH_FLOW, batch.status, event)
  if (!to) return fail({ kind: 'conflict', expected: event, found: batch.status })
  const attempts = await findAttemptsOf(tx, actor.countyCode, batch.id)
  if (hand === null) return ok({ batch, attempts, to })

  const deciders = await decidersOf(tx, actor.countyCode, attempts)
  const wrong =
    refuseHand(actor.accountId, hand, batch, deciders) ??
    refuseStale(await findStaleLines(tx, actor.countyCode, batchId))
  return wrong ? fail(wrong) : ok({ batch, attempts, to })
}

/** 账户已更正: what was frozen would pay the old account. Nothing in a batch is altered; it is made anew. */
function refuseStale(lines: readonly StaleLine[]): Failure | null {
  if (lines.length === 0) return null
  const text = lines.map(({ line, holderName }) => `第 ${line} 笔「${holderName}」`).join('、')
  return refused(
    'accountChanged',
    `${text}的收款账户在制单后已更正，不能按旧账户付款。请撤销本批次，重新制单后付到新账户。`,
  )
}

/** Lines as the ledger books them, each with its payment. */
export const toLedgerLines = (attempts: readonly Attempt[]) =>
  attempts.map(({ subBudgetId, amountFen, entitlementId, paymentId }) => ({
    subBudgetId,
    amountFen,
    entitlementId,
    paymentId,
  }))
