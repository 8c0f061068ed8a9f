import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { getBatchForPaper } from '@/lib/subsidy/queries/get-batch-for-paper'
import type { MadePaper } from '../model'
import { paymentValues } from '../rules/payment-values'
import { batchRoster } from '../rules/roster-values'
import type { MakeBatchPaperInput } from '../schema'
import { findMaker } from '../steps/find-maker'
import { makePaper, recordPaper } from '../steps/make-paper'

/** 拨款申请函 and 汇总花名册 of one batch, to whoever may see the money of the county. */
export async function makeBatchPaper(
  actor: Actor,
  { kind, batchId }: MakeBatchPaperInput,
  now: Date,
): Promise<Result<MadePaper, Failure>> {
  const batch = actor.kind === 'staff' ? await getBatchForPaper(actor, batchId) : null
  if (!batch) return fail({ kind: 'notFound', what: 'batch' })
  if (kind === 'paymentRequest' && batch.status === 'cancelled') {
    return fail(refused('cancelled', '批次已撤销，不能再申请拨款。'))
  }
  const today = dateIn(now)
  const { countyName, unit } = await findMaker(reading, actor)
  const values =
    kind === 'roster'
      ? batchRoster(batch, { countyName, unitName: unit.name, by: actor.name, today })
      : paymentValues({ batch, countyName, today })
  const paper = await makePaper(actor, { kind, values, about: [batch.number] })
  return inTransaction<MadePaper>(async (tx) => {
    const object = { kind: 'disbursementBatch', id: batchId, number: batch.number }
    await recordPaper(tx, actor, { kind, template: paper.template, object }, now)
    return ok(paper)
  })
}
