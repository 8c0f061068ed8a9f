import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findSelected, lockPayments, type Selection } from '../repository/selection'
import type { MakeBatchInput } from '../schema'
import { freezeBatch, type Made } from '../steps/freeze-batch'

/** 制单: a frozen list of due payments with count, total and a hash of its content, as the maker saw them. */
export function makeBatch(actor: Actor, input: MakeBatchInput, now: Date): Promise<Result<Made, Failure>> {
  const work = async (tx: Tx): Promise<Result<Made, Failure>> => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const selection = selectionOf(input)
    if (!selection) return fail(invalidField('paymentIds', '请至少选择一笔待拨付'))

    // Found, locked, and found again: what the second look shows cannot change under us any more.
    const found = await findSelected(actor.countyCode, selection, tx)
    await lockPayments(
      tx,
      actor.countyCode,
      found.map(({ id }) => id),
    )
    const selected = await findSelected(actor.countyCode, { paymentIds: found.map(({ id }) => id) }, tx)
    const { count, totalFen, contentHash, purpose } = input
    const request = {
      action: 'subsidy.makeBatch',
      purpose,
      seen: { count, totalFen, contentHash },
      followsBatchId: null,
    } as const
    return freezeBatch(tx, actor, selected, request, now)
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

const selectionOf = ({ paymentIds, filter }: MakeBatchInput): Selection | null =>
  paymentIds ? { paymentIds } : filter ? { filter } : null
