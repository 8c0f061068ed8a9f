import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { Notice, NoticeEntry } from '../model'
import { insertNotice } from '../repository/notices'
import { noticePeriod } from '../rules/notice-period'
import { publishRows } from '../rules/publish-rows'

export type NoticeDraft = {
  title: string
  body: string
  unitCode: string
  workingDays: number
  rows: readonly NoticeEntry[]
}

/** Publishes a frozen, de-identified list that stands `workingDays` working days from the day after today. */
export async function openNotice(tx: Tx, actor: Actor, draft: NoticeDraft, now: Date): Promise<Notice> {
  const { rows: entries, ...texts } = draft
  const publishedOn = dateIn(now)
  const period = noticePeriod(await loadWorkCalendar(tx), publishedOn, draft.workingDays)
  return insertNotice(tx, actor, { ...texts, ...period, publishedOn, entries, rows: publishRows(entries) }, now)
}
