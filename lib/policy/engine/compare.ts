import type { FactReading, FactValue } from '@/lib/fact/catalogue'
import { addMonths, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Comparison } from '../rulebook/schema'

/** Whether a reading satisfies a comparison on a day; null when the reading does not tell. */
export function compare(reading: FactReading, comparison: Comparison, asOf: PlainDate): boolean | null {
  const { value } = reading
  if (value === null) return null
  switch (comparison.op) {
    case 'exists':
      return true
    case 'equals':
      return isAmong(value, [comparison.value])
    case 'oneOf':
      return isAmong(value, comparison.values)
    case 'between':
      return ordered(value, comparison.from, (a, b) => a >= b) && ordered(value, comparison.to, (a, b) => a <= b)
    case 'atLeast':
    case 'onOrAfter':
      return ordered(value, comparison.value, (a, b) => a >= b)
    case 'moreThan':
      return ordered(value, comparison.value, (a, b) => a > b)
    case 'atMost':
    case 'onOrBefore':
      return ordered(value, comparison.value, (a, b) => a <= b)
    case 'lessThan':
      return ordered(value, comparison.value, (a, b) => a < b)
    case 'heldFor':
      return hasHeld(reading, comparison.months, asOf)
    case 'within':
      return isWithin(value, comparison.months, asOf)
  }
}

/** A set of codes is among the values when any of its codes is. */
const isAmong = (value: FactValue, values: readonly FactValue[]): boolean =>
  Array.isArray(value) ? value.some((code: string) => values.includes(code)) : values.includes(value)

type Ordered = number | string

/** Numbers with numbers, days and months as text with text; anything else is a register written in another type. */
function ordered(value: FactValue, operand: Ordered, test: (a: Ordered, b: Ordered) => boolean): boolean {
  if (typeof value !== typeof operand || typeof value === 'boolean' || typeof value === 'object') {
    throw new TypeError(`a fact of type ${typeof value} cannot be compared with ${typeof operand}`)
  }
  return test(value, operand)
}

/** A date counts from itself, any other value from the day since which it holds; a plain no has held for nothing. */
function hasHeld({ value, since }: FactReading, months: number, asOf: PlainDate): boolean | null {
  if (value === false) return false
  const start = typeof value === 'string' ? (parsePlainDate(value) ?? since) : since
  return start === null ? null : addMonths(start, months) <= asOf
}

/** The last day is included: graduated on 2021-06-30, within five years until 2026-06-30. */
function isWithin(value: FactValue, months: number, asOf: PlainDate): boolean | null {
  const start = typeof value === 'string' ? parsePlainDate(value) : null
  return start === null ? null : start <= asOf && asOf <= addMonths(start, months)
}
