import { addDays, comparePlainDates, type PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkCalendar } from '@/lib/kernel/working-days'

/** 催办 and 督办 by the calendar, from the first word to the last. */
export const REMINDER_LEVELS = ['dueSoon', 'dueToday', 'overdueUnit', 'overdueOffice', 'overdueLeader'] as const
export type ReminderLevel = (typeof REMINDER_LEVELS)[number]

/** What the lists call 即将到期. */
export const DUE_SOON_WORKING_DAYS = 2

/** Who is told: who holds the step, those of them who may sign this very case, its unit's reviewers, 人才办, the leaders. */
export type Audience = 'holders' | 'deciders' | 'unitReviewers' | 'talentOffice' | 'leaders'

export const AUDIENCES: Record<ReminderLevel, Audience> = {
  dueSoon: 'holders',
  dueToday: 'holders',
  overdueUnit: 'unitReviewers',
  overdueOffice: 'talentOffice',
  overdueLeader: 'leaders',
}

export const REMINDER_LEVEL_LABELS: Record<ReminderLevel, string> = {
  dueSoon: '即将到期，提醒承办人',
  dueToday: '当天到期，提醒承办人',
  overdueUnit: '超期，提醒本单位审核人',
  overdueOffice: '超期，报人才办督办',
  overdueLeader: '超期，报分管领导督办',
}

/** 催办规则: working days before the due day (dueSoon) or after it. A county changes them in the settings. */
export type ReminderRule = { readonly level: ReminderLevel; readonly workingDays: number; readonly isOn: boolean }

export const DEFAULT_REMINDER_RULES: readonly ReminderRule[] = [
  { level: 'dueSoon', workingDays: 2, isOn: true },
  { level: 'dueToday', workingDays: 0, isOn: true },
  { level: 'overdueUnit', workingDays: 1, isOn: true },
  { level: 'overdueOffice', workingDays: 3, isOn: true },
  { level: 'overdueLeader', workingDays: 5, isOn: true },
]

/** Due days of the cases a rule speaks of today; `from` null: however long ago. */
export type DueRange = { readonly from: PlainDate | null; readonly to: PlainDate }

/** Null on the days on which nobody works: reminders wait for the next morning there is somebody to read them. */
export function dueRange(
  { level, workingDays }: ReminderRule,
  today: PlainDate,
  calendar: WorkCalendar,
): DueRange | null {
  if (!isWorkingDay(calendar, today)) return null
  if (level === 'dueToday') return { from: today, to: today }
  if (level === 'dueSoon') return { from: addDays(today, 1), to: addWorkingDays(calendar, today, workingDays) }
  return { from: null, to: lastDayOverdueBy(workingDays, today, calendar) }
}

/** The latest day that lies at least so many working days back. */
function lastDayOverdueBy(workingDays: number, today: PlainDate, calendar: WorkCalendar): PlainDate {
  let day = addDays(today, -1)
  while (workingDaysBetween(calendar, day, today) < workingDays) day = addDays(day, -1)
  return day
}

/** What the history of the case and the message say. `returned`: it waits for the applicant, not for an officer. */
export function reminderWords(dueOn: PlainDate, today: PlainDate, calendar: WorkCalendar): string {
  const order = comparePlainDates(dueOn, today)
  if (order === 0) return '今天到期'
  const days = Math.abs(workingDaysBetween(calendar, today, dueOn))
  return order > 0 ? `还有 ${days} 个工作日到期` : `已超期 ${days} 个工作日`
}

/** What stands in the history beside 催办 or 督办: whom it was brought before. */
export const AUDIENCE_WORDS: Record<Audience, string> = {
  holders: '已提醒承办人',
  deciders: '已提醒承办人',
  unitReviewers: '已提醒本单位审核人',
  talentOffice: '已报人才办督办',
  leaders: '已报分管领导督办',
}
