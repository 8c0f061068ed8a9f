import { type FactKey, factOf, type FactReading, type FactValue } from '@/lib/fact/catalogue'
import { isSameOrUnder } from '@/lib/fact/catalogue/code-label'
import { addMonths, monthsBetween, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Comparison } from '../rulebook/schema'

/** Whether a reading satisfies a comparison on a day; null when the reading does not tell. */
export function compare(fact: FactKey, reading: FactReading, comparison: Comparison, asOf: PlainDate): boolean | null {
  const { value } = reading
  if (value === null) return null
  switch (comparison.op) {
    case 'exists':
      return true
    case 'equals':
      return isAmong(fact, value, [comparison.value])
    case 'oneOf':
      return isAmong(fact, value, comparison.values)
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

/** A set of codes is among the values when any of its codes is; a code also when it lies under one of them. */
function isAmong(fact: FactKey, value: FactValue, values: readonly FactValue[]): boolean {
  const { codeList } = factOf(fact)
  const codes: readonly (string | number | boolean)[] = typeof value === 'object' ? value : [value]
  return codes.some((code) => values.some((one) => one === code || isSameOrUnder(codeList, String(code), String(one))))
}

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
  return start === null ? null : monthsBetween(start, asOf) >= months
}

/** The last day is included: graduated on 2021-06-30, within five years until 2026-06-30. */
function isWithin(value: FactValue, months: number, asOf: PlainDate): boolean | null {
  const start = typeof value === 'string' ? parsePlainDate(value) : null
  if (start === null) return null
  const passed = monthsBetween(start, asOf)
  return start <= asOf && (passed < months || (passed === months && addMonths(start, months) === asOf))
}
