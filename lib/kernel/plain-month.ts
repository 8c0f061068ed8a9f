import type { PlainDate } from './plain-date'

declare const plainMonth: unique symbol

/** A calendar month, 'YYYY-MM': insurance, wages, instalments. Compares as text. */
export type PlainMonth = string & { readonly [plainMonth]: true }

/** Reads 'YYYY-MM'; null on anything else. */
export const parsePlainMonth = (text: string): PlainMonth | null =>
  /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as PlainMonth) : null

/** As parsePlainMonth, for text that must be a month; throws otherwise. */
export function toPlainMonth(text: string): PlainMonth {
  const month = parsePlainMonth(text)
  if (month === null) throw new RangeError(`not a month: ${text}`)
  return month
}

/** The month in which a day falls. */
export const monthOf = (day: PlainDate): PlainMonth => day.slice(0, 7) as PlainMonth

/** The first day of a month. */
export const firstDayOf = (month: PlainMonth): PlainDate => `${month}-01` as PlainDate

export const addToMonth = (month: PlainMonth, months: number): PlainMonth => fromIndex(indexOf(month) + months)

/** Months from the first to the last, both counted: 2026-01 to 2026-03 is 3. Zero when the last is earlier. */
export const monthsInclusive = (first: PlainMonth, last: PlainMonth): number =>
  Math.max(0, indexOf(last) - indexOf(first) + 1)

/** −1, 0 or 1, for sorting. */
export const comparePlainMonths = (a: PlainMonth, b: PlainMonth): number => (a < b ? -1 : a > b ? 1 : 0)

const indexOf = (month: PlainMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

function fromIndex(index: number): PlainMonth {
  const year = Math.floor(index / 12)
  return toPlainMonth(`${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`)
}
