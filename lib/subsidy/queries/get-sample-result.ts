import type { Actor } from '@/lib/kernel/actor'
import { toYuanText } from '@/lib/kernel/fen'
import { mayReadPayments } from '../permission'
import { findBatchDetail } from '../repository/batch-detail'
import { findBatchLines } from '../repository/batch-lists'
import { toBankReference } from '../rules/bank-reference'
import { isId } from '@/lib/kernel/id'

const MOST = 20_000

/** What a bank would answer to a batch's open lines: the first `failing` of them could not be paid. For demo and tests. */
export async function getSampleResult(
  actor: Actor,
  batchId: string,
  failing: number,
): Promise<{ fileName: string; text: string } | null> {
  if (!mayReadPayments(actor) || !isId(batchId)) return null
  const batch = await findBatchDetail(actor.countyCode, batchId)
  if (batch?.status !== 'exported') return null
  const lines = await findBatchLines(actor.countyCode, { batchId, status: 'live', after: 0, limit: MOST })
  const details = lines.map(({ id, amountFen }, index) => {
    const outcome = index < failing ? ['失败', 'E003', '账户状态异常'] : ['成功', '', '']
    return [index + 1, toBankReference(id), toYuanText(amountFen), ...outcome, ''].join('|')
  })
  const text = [`${batch.number}|${lines.length}`, ...details, ''].join('\r\n')
  return { fileName: `${batch.number}-${failing > 0 ? 'failed' : 'paid'}.txt`, text }
}
