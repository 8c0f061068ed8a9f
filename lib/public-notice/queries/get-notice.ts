import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { isSpanProvisional, workingDaysBetween } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading } from '@/lib/platform/transaction'
import type { Notice, NoticeRow } from '../model'
import { findNotice, findRows } from '../repository/notices'

export type NoticeView = Notice & {
  /** Without the application behind each row: this is what the public reads. */
  rows: Omit<NoticeRow, 'subjectId'>[]
  today: PlainDate
  /** Working days still to stand, 0 on the last day and after. */
  workingDaysLeft: number
  /** A part of the period lies in a year without a State Council notice. */
  isProvisional: boolean
}

/** One notice as the public reads it, or null. */
export async function getNotice(actor: Actor, id: string, now: Date): Promise<NoticeView | null> {
  const notice = await findNotice(reading, actor.countyCode, id)
  if (!notice) return null
  const rows = await findRows(reading, actor.countyCode, id)
  const calendar = await loadWorkCalendar(reading)
  const today = dateIn(now)
  return {
    ...notice,
    rows: rows.map(({ subjectId: _hidden, ...row }) => row),
    today,
    workingDaysLeft: Math.max(0, workingDaysBetween(calendar, today, notice.lastDay)),
    isProvisional: isSpanProvisional(calendar, notice.firstDay, notice.lastDay),
  }
}
