import { addDays, type PlainDate, weekdayOf, yearOf } from './plain-date'

/**
 * What is known of working days. `holidays` are days off outside the weekend rule, `makeUpDays` weekends worked (调休),
 * `noticedYears` the years for which the State Council's notice is loaded.
 */
export type WorkCalendar = {
  readonly holidays: ReadonlySet<PlainDate>
  readonly makeUpDays: ReadonlySet<PlainDate>
  readonly noticedYears: ReadonlySet<number>
}

/** Whether people work that day: a make-up day always, a holiday never, otherwise Monday to Friday. */
export function isWorkingDay(calendar: WorkCalendar, day: PlainDate): boolean {
  if (calendar.makeUpDays.has(day)) return true
  return !calendar.holidays.has(day) && weekdayOf(day) <= 5
}

/**
 * The n-th working day after `from`; `from` itself is never counted, whatever the hour (民法典 第二百零一条: 开始的当日
 * 不计入，自下一日开始计算). So a 公示 of 5 working days published on Monday runs Tuesday to the next Monday, which is
 * what this returns; it may be concluded once that day has ended. n = 0 gives `from`, working day or not.
 */
export function addWorkingDays(calendar: WorkCalendar, from: PlainDate, n: number): PlainDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count of working days: ${n}`)
  let day = from
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/**
 * Working days after `from`, up to and including `to`: the inverse of addWorkingDays. Negative when `to` is earlier,
 * so that with today and a due day it says how many are left, or how many it is overdue.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}

/** Whether the day lies in a year without a notice: what is said of it is an estimate (暂按周末推算). */
export const isProvisional = (calendar: WorkCalendar, day: PlainDate): boolean =>
  !calendar.noticedYears.has(yearOf(day))

/** Whether any day of the span, both ends included, is provisional. */
export function isSpanProvisional(calendar: WorkCalendar, from: PlainDate, to: PlainDate): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!calendar.noticedYears.has(year)) return true
  return false
}
