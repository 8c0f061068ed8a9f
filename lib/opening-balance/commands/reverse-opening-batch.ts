import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { OpeningLine } from '../model'
import { mayHandleOpening } from '../permission'
import { findBatchForUpdate, insertBatch } from '../repository/batches'
import { findLines, insertLines } from '../repository/lines'
import { findReversedAwards } from '../repository/reversals'
import type { ReverseOpeningBatchInput } from '../schema'

/**
 * 期初冲销: a batch of its own that takes awards of a posted one back. It is written here and goes the same way as any other:
 * a source, then a second person.
 */
export function reverseOpeningBatch(
  actor: Actor,
  input: ReverseOpeningBatchInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { batchId, documentNumber, reason } = input
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayHandleOpening(actor)
    if (refusal) return fail(refusal)
    const posted = await findBatchForUpdate(tx, actor.countyCode, batchId)
    if (!posted || posted.kind !== 'entry') return fail({ kind: 'notFound', what: 'openingBatch' })
    if (posted.status !== 'posted') return fail({ kind: 'conflict', expected: 'posted', found: posted.status })
    const lines = await findWanted(tx, actor.countyCode, input)
    if (!lines.ok) return lines

    const { fundId, number, title } = posted
    const row = { kind: 'reversal', fundId, title: `冲销 ${number} ${title}`, documentNumber, reason } as const
    const made = { reversesBatchId: batchId, createdById: actor.accountId, year: yearOf(dateIn(now)) }
    const reversal = await insertBatch(tx, actor.countyCode, { ...row, ...made }, now)
    await insertLines(tx, actor.countyCode, reversal.id, lines.value.map(mirrored))
    await recordAudit(tx, actor, {
      action: 'openingBalance.createReversal',
      objectKind: 'openingBatch',
      objectId: reversal.id,
      summary: `编制期初冲销 ${reversal.number}，冲销 ${number} 中 ${input.awardIds.length} 项：${reason}`,
      now,
    })
    return ok({ id: reversal.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

/** The lines of the awards that were ticked; none of them on another reversal. */
async function findWanted(
  tx: Tx,
  countyCode: string,
  { batchId, awardIds }: ReverseOpeningBatchInput,
): Promise<Result<OpeningLine[], Failure>> {
  const wanted = new Set(awardIds)
  const lines = (await findLines(tx, countyCode, batchId)).filter(({ awardId }) => wanted.has(awardId))
  if (new Set(lines.map(({ awardId }) => awardId)).size !== wanted.size)
    return fail({ kind: 'notFound', what: 'award' })
  const reversed = await findReversedAwards(tx, countyCode, batchId)
  const again = lines.find(({ awardId }) => reversed.has(awardId))
  return again
    ? fail(refused('alreadyReversed', `${again.beneficiaryName}的「${again.title}」已在另一份冲销中，请去掉后再提交。`))
    : ok(lines)
}

const mirrored = ({ id, line: _line, ...line }: OpeningLine) => ({ ...line, sheetRow: null, reversesLineId: id })
