import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

/** The last day of the notice a case is on. */
export async function findNoticeLastDay(tx: Tx, countyCode: string, noticeId: string): Promise<PlainDate | null> {
  const row = await tx.publicNotice.findUnique({
    where: { countyCode_id: { countyCode, id: noticeId } },
    select: { lastDay: true },
  })
  return row && dayOf(row.lastDay)
}
