import type { Actor } from '@/lib/kernel/actor'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import { clearOpenRows, findNotice, findRows, markClosed } from '../repository/notices'
import { mayClose } from '../rules/notice-period'

export type ClosedNotice = { cleared: string[]; suspended: string[] }

/**
 * Ends a notice whose period is over: rows that stand are cleared, rows under objection stay suspended until decided.
 * Answers with the applications of both. Refuses while the notice stands or its calendar is not loaded.
 */
export async function closeNotice(
  tx: Tx,
  actor: Actor,
  noticeId: string,
  now: Date,
): Promise<Result<ClosedNotice, Failure>> {
  const notice = await findNotice(tx, actor.countyCode, noticeId)
  if (!notice) return fail({ kind: 'notFound', what: 'publicNotice' })
  const closing = mayClose(await loadWorkCalendar(tx), notice, dateIn(now))
  if (closing === 'stillStanding')
    return fail(refused('noticeStanding', `公示期到 ${notice.lastDay} 止，期满后方可结束。`))
  if (closing === 'calendarMissing') {
    return fail(
      refused('calendarMissing', '公示期跨入尚未载入国务院放假通知的年份，工作日无法确定，请先载入放假通知。'),
    )
  }
  if (!(await markClosed(tx, actor.countyCode, noticeId, now)))
    return fail({ kind: 'conflict', expected: 'open', found: 'closed' })
  const rows = await findRows(tx, actor.countyCode, noticeId)
  await clearOpenRows(tx, actor.countyCode, noticeId)
  const subjects = (status: 'open' | 'suspended') =>
    rows.filter((row) => row.status === status).map((row) => row.subjectId)
  return ok({ cleared: subjects('open'), suspended: subjects('suspended') })
}
