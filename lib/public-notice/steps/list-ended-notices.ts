import { dateIn } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { Notice } from '../model'
import { findEndedNotices } from '../repository/notices'
import { mayClose } from '../rules/notice-period'

/** Notices that may be ended today; those of a year without a State Council notice are left standing. */
export async function listEndedNotices(tx: Tx, countyCode: string, now: Date): Promise<Notice[]> {
  const calendar = await loadWorkCalendar(tx)
  const ended = await findEndedNotices(tx, countyCode, dateIn(now))
  return ended.filter((notice) => mayClose(calendar, notice, dateIn(now)) === 'mayClose')
}
