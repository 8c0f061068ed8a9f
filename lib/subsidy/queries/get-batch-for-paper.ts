import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { dateIn } from '@/lib/kernel/plain-date'
import { fenOf } from '@/lib/platform/fen-column'
import { mayReadPayments } from '../permission'
import { findBatchDetail } from '../repository/batch-detail'
import { findPaperLines } from '../repository/batch-paper'
import type { BatchForPaper } from '../rules/paper-views'

/** Null when it is not there, or not theirs to see. */
export async function getBatchForPaper(actor: Actor, id: string): Promise<BatchForPaper | null> {
  const batch = mayReadPayments(actor) && isId(id) ? await findBatchDetail(actor.countyCode, id) : null
  if (!batch) return null
  const { number, purpose, status, lineCount, totalFen, madeAt, madeBy, checkedBy, fundYear } = batch
  const { name, payerName, payerAccountMasked } = fundYear.fund
  return {
    number,
    purpose,
    status,
    lineCount,
    fundName: name,
    year: fundYear.year,
    payer: `${payerName} ${payerAccountMasked}`,
    totalFen: fenOf(totalFen),
    madeBy: madeBy.displayName,
    madeOn: dateIn(madeAt),
    checkedBy: checkedBy?.displayName ?? null,
    lines: await findPaperLines(actor.countyCode, id),
  }
}
