import { addDays, parsePlainDate, toPlainDate, yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import { monthOf, parsePlainMonth, type PlainMonth } from '@/lib/kernel/plain-month'
import { plainText } from './cell-text'

type Filled = string | number | boolean | Date

/** Day 0 of a spreadsheet's count since the leap year that 1900 was not. */
const DAY_ZERO = toPlainDate('1899-12-30')
/** Counts from 1927 to 2064: five digits, so that none can be a year, a month or a written day. */
const FIRST_SERIAL = 10_000
const LAST_SERIAL = 60_000

const WRITTEN_DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]+0{1,2}:00(?::00(?:\.0+)?Z?)?)?$/
const WRITTEN_MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/

/** 2026-1-2, 2026/01/02, 2026.1.2, 2026年1月2日, 20260102, a date cell, or a spreadsheet's count of days; else null. */
export function parseDay(cell: Filled): PlainDate | null {
  const text = plainText(cell)
  const written = WRITTEN_DAY.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (written) return dayOf(written)
  return isSerial(text) ? addDays(DAY_ZERO, Number(text)) : null
}

/** 2026-1, 2026/01, 2026年1月, 202601, or any day of the month; a number with a point is none: 2026.1 may be October. */
export function parseMonth(cell: Filled): PlainMonth | null {
  const text = plainText(cell)
  const isAmbiguous = typeof cell === 'number' && !Number.isInteger(cell)
  const written = isAmbiguous ? null : (WRITTEN_MONTH.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text))
  if (written) return parsePlainMonth(`${written[1]}-${(written[2] ?? '').padStart(2, '0')}`)
  const day = isAmbiguous ? null : parseDay(cell)
  return day === null ? null : monthOf(day)
}

/** 2025, 2025年, 2025年度, or a day of the year. */
export function parseYear(cell: Filled): number | null {
  const written = /^(\d{4})\s*年?度?$/.exec(plainText(cell))
  if (written) return Number(written[1])
  const day = cell instanceof Date ? parseDay(cell) : null
  return day === null ? null : yearOf(day)
}

const dayOf = ([, year = '', month = '', day = '']: RegExpExecArray): PlainDate | null =>
  parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

const isSerial = (text: string): boolean =>
  /^\d{5}$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL
