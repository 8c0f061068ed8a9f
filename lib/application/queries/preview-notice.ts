import { findUnit } from '@/lib/account/steps/find-unit'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, dateIn, weekdayOf, type PlainDate } from '@/lib/kernel/plain-date'
import { isSpanProvisional, isWorkingDay, type WorkCalendar } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading } from '@/lib/platform/transaction'
import type { PublishedRow } from '@/lib/public-notice/model'
import { noticePeriod } from '@/lib/public-notice/rules/notice-period'
import { publishRows } from '@/lib/public-notice/rules/publish-rows'
import { mayPublish } from '../permission'
import { findVisible } from '../repository/visible-one'
import { draftNotice, type ApprovedCase } from '../steps/draft-notice'
import { findVersionOf } from '../steps/load-case'

/** A day of the period, and why it does or does not count. */
export type NoticeDay = { readonly day: PlainDate; readonly kind: 'working' | 'makeUp' | 'weekend' | 'holiday' }

export type NoticePreview = {
  readonly ids: readonly string[]
  readonly title: string
  readonly body: string
  readonly unitName: string
  readonly workingDays: number
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly days: readonly NoticeDay[]
  readonly isProvisional: boolean
  /** The lines exactly as the public will read them. */
  readonly rows: readonly PublishedRow[]
  /** Why these cannot be published together; null when they can. */
  readonly refusal: string | null
}

/** What would be published today of these cases. Cases that may not be published (any more) are left out; null: none is left. */
export async function previewNotice(actor: Actor, ids: readonly string[], now: Date): Promise<NoticePreview | null> {
  const cases = await findPublishable(actor, ids)
  if (cases.length === 0) return null
  const draft = await draftNotice(reading, cases, {})
  const calendar = await loadWorkCalendar(reading)
  const period = noticePeriod(calendar, dateIn(now), draft.workingDays)
  const units = new Set(cases.map(({ version }) => version.leadUnitCode))
  return {
    ids: cases.map(({ application }) => application.id),
    title: draft.title,
    body: draft.body,
    unitName: (await findUnit(reading, actor.countyCode, draft.unitCode))?.name ?? draft.unitCode,
    workingDays: draft.workingDays,
    ...period,
    days: daysOf(calendar, period.firstDay, period.lastDay),
    isProvisional: isSpanProvisional(calendar, period.firstDay, period.lastDay),
    rows: publishRows(draft.rows),
    refusal: units.size > 1 ? '一次只能公示同一牵头部门的申报件，请返回后分开选择。' : null,
  }
}

/** In the order in which the command publishes them. */
async function findPublishable(actor: Actor, ids: readonly string[]): Promise<ApprovedCase[]> {
  const cases: ApprovedCase[] = []
  for (const id of [...new Set(ids)].sort()) {
    const application = await findVisible(reading, actor, id)
    if (application?.status !== 'approved') continue
    const version = await findVersionOf(reading, application)
    if (mayPublish(actor, version.leadUnitCode) === null) cases.push({ application, version })
  }
  return cases
}

function daysOf(calendar: WorkCalendar, first: PlainDate, last: PlainDate): NoticeDay[] {
  const days: NoticeDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push({ day, kind: kindOf(calendar, day) })
  return days
}

function kindOf(calendar: WorkCalendar, day: PlainDate): NoticeDay['kind'] {
  const isWeekend = weekdayOf(day) > 5
  if (isWorkingDay(calendar, day)) return isWeekend ? 'makeUp' : 'working'
  return isWeekend && !calendar.holidays.has(day) ? 'weekend' : 'holiday'
}
