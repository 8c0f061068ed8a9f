import { type CivilDay, fromDayNumber, monthLength, toDayNumber } from './civil-day'

export { isLeap } from './civil-day'

declare const plainDate: unique symbol

/** A day of the calendar, 'YYYY-MM-DD', without hour or zone. Compares as text: `a < b`. */
export type PlainDate = string & { readonly [plainDate]: true }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MILLISECONDS = 86_400_000
/** China has kept UTC+8 without summer time since 1991-09-15; the instants we date are all later. */
const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000

/** Reads 'YYYY-MM-DD'; null on any other shape and on days that do not exist (2026-02-29). */
export function parsePlainDate(text: string): PlainDate | null {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && day >= 1 && day <= monthLength(year, month) ? (text as PlainDate) : null
}

/** As parsePlainDate, for text that must be a day; throws otherwise. */
export function toPlainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new RangeError(`not a day: ${text}`)
  return day
}

/** The day in Asia/Shanghai on which an instant falls: 16:00 UTC is already the next day. */
export function dateIn(instant: Date): PlainDate {
  const milliseconds = instant.getTime()
  if (Number.isNaN(milliseconds)) throw new RangeError('not an instant')
  return format(fromDayNumber(Math.floor((milliseconds + SHANGHAI_OFFSET_MILLISECONDS) / DAY_MILLISECONDS)))
}

/** Midnight in Asia/Shanghai at which the day begins: the half-open interval of a day is [startOf(d), startOf(d + 1)). */
export const startOf = (day: PlainDate): Date =>
  new Date(dayNumber(day) * DAY_MILLISECONDS - SHANGHAI_OFFSET_MILLISECONDS)

export const addDays = (day: PlainDate, days: number): PlainDate => format(fromDayNumber(dayNumber(day) + days))

/** Same day of a later (or earlier) month, clamped to the month's end: 2026-01-31 + 1 → 2026-02-28. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const civil = split(day)
  const index = civil.year * 12 + civil.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return format({ year, month, day: Math.min(civil.day, monthLength(year, month)) })
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** Whole months completed: the largest n with addMonths(from, n) ≤ to; minus the reverse when `to` is earlier. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  if (to < from) return 0 - monthsBetween(to, from)
  const [first, last] = [split(from), split(to)]
  const months = (last.year - first.year) * 12 + last.month - first.month
  return addMonths(from, months) > to ? months - 1 : months
}

/**
 * Full years of age (周岁) on a day, complete on the birthday itself. Born on 29 February, the year is complete on
 * 28 February of common years (民法典 第二百零二条: 没有对应日的，月末日为期间的最后一日). Minus one before birth.
 */
export const ageOn = (birth: PlainDate, day: PlainDate): number =>
  day < birth ? -1 : Math.floor(monthsBetween(birth, day) / 12)

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

/** 1 Monday … 7 Sunday (GB/T 7408). */
export const weekdayOf = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** −1, 0 or 1, for sorting. */
export const comparePlainDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)

function format({ year, month, day }: CivilDay): PlainDate {
  if (!Number.isSafeInteger(year) || year < 1 || year > 9999) throw new RangeError(`year out of range: ${year}`)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

const split = (day: PlainDate): CivilDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

const dayNumber = (day: PlainDate): number => toDayNumber(split(day))
