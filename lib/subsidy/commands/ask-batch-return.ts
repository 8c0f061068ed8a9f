import { listHoldersAnywhere } from '@/lib/account/steps/list-role-holders'
import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { ASKED_ALREADY, putRequest } from '@/lib/second-person/steps/put-request'
import { mayDisburse } from '../permission'
import { wholeReturnKey } from '../rules/whole-return'
import type { AskBatchReturnInput } from '../schema'
import { takeUnanswered } from '../steps/take-unanswered'

/** 提出整批退回: the bank sent the whole file back. One treasurer says so, with the bank's letter; the fourth hand confirms. */
export function askBatchReturn(
  actor: Actor,
  { batchId, letter }: AskBatchReturnInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayDisburse(actor) ?? refuseUnconfirmed(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ id: string }>(
    async (tx) => {
      const { countyCode } = actor
      const taken = await takeUnanswered(tx, actor, batchId)
      if (!taken.ok) return taken
      const { number, lineCount, totalFen, madeById, checkedById, exportedById } = taken.value.batch
      const treasurers = await listHoldersAnywhere(tx, countyCode, 'treasurer', dateIn(now))
      const hands = [madeById, checkedById, exportedById]
      const request = {
        kind: 'batchReturn',
        key: wholeReturnKey(batchId),
        content: { batchId, letter },
        summary: `批次 ${number}，${lineCount} 笔 ${toYuanText(totalFen)} 元：${letter}`,
        reason: letter,
        aboutAccountId: null,
        seconds: treasurers.filter((one) => !hands.includes(one)),
      } as const
      return putRequest(tx, actor, request, now)
    },
    { onDuplicate: ASKED_ALREADY },
  )
}
