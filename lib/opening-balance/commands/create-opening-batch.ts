import { recordAudit } from '@/lib/audit/steps/record-audit'
import { isFund } from '@/lib/fund/steps/is-fund'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayHandleOpening } from '../permission'
import { insertBatch } from '../repository/batches'
import type { CreateOpeningBatchInput } from '../schema'

/** 新建期初批次: a title and the document that says what was paid. Its lines follow. */
export function createOpeningBatch(
  actor: Actor,
  input: CreateOpeningBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { fundId, title, documentNumber } = input
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayHandleOpening(actor)
    if (refusal) return fail(refusal)
    if (!(await isFund(tx, actor.countyCode, fundId))) return fail({ kind: 'notFound', what: 'fund' })
    const row = { kind: 'entry', fundId, title, documentNumber, reversesBatchId: null, reason: null } as const
    const created = { createdById: actor.accountId, year: yearOf(dateIn(now)) }
    const { id, number } = await insertBatch(tx, actor.countyCode, { ...row, ...created }, now)
    await recordAudit(tx, actor, {
      action: 'openingBalance.createBatch',
      objectKind: 'openingBatch',
      objectId: id,
      summary: `新建期初批次 ${number}「${title}」（${documentNumber}）`,
      now,
    })
    return ok({ id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
