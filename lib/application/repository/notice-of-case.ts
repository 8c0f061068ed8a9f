import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

/** The notice a case is on: its last day, and whether an objection holds the case back. */
export type NoticeOfCase = { readonly lastDay: PlainDate; readonly isSuspended: boolean }

export async function findNoticeOfCase(
  tx: Tx,
  countyCode: string,
  of: { noticeId: string; applicationId: string },
): Promise<NoticeOfCase | null> {
  const row = await tx.publicNoticeRow.findUnique({
    where: {
      countyCode_noticeId_subjectId: { countyCode, noticeId: of.noticeId, subjectId: of.applicationId },
    },
    select: { status: true, notice: { select: { lastDay: true } } },
  })
  return row && { lastDay: dayOf(row.notice.lastDay), isSuspended: row.status === 'suspended' }
}
