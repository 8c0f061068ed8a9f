import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findBatchForUpdate } from '../repository/batches'
import { findFailedOf, findSelected, lockPayments } from '../repository/selection'
import type { MakeFollowUpBatchInput } from '../schema'
import { freezeBatch, type Made } from '../steps/freeze-batch'

/** 补发: the lines of a batch that the bank could not pay, in a batch of their own, to the accounts as they are now. */
export function makeFollowUpBatch(
  actor: Actor,
  input: MakeFollowUpBatchInput,
  now: Date,
): Promise<Result<Made, Failure>> {
  const work = async (tx: Tx): Promise<Result<Made, Failure>> => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const batch = await findBatchForUpdate(tx, actor.countyCode, input.batchId)
    if (!batch) return fail({ kind: 'notFound', what: 'disbursementBatch' })
    const failed = await findFailedOf(tx, actor.countyCode, batch.id)
    if (failed.length === 0) return fail(refused('nothingFailed', '本批次没有待补发的失败款项，可能已在后续批次中。'))

    await lockPayments(tx, actor.countyCode, failed)
    const selected = await findSelected(actor.countyCode, { paymentIds: failed }, tx)
    const { count, totalFen } = input
    const request = {
      action: 'subsidy.makeFollowUpBatch',
      purpose: `${batch.purpose}（补发）`,
      seen: { count, totalFen },
      followsBatchId: batch.id,
    } as const
    return freezeBatch(tx, actor, selected, request, now)
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
