import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { addDays, addMonths, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Comparison } from '../rulebook/schema'

const FEN_PER_YUAN = 100
const MOST_CODES = 60

/** What a comparison names: figures, days, codes; the day so many months before the day it is read on. */
export function namedBy(comparison: Comparison, day: PlainDate): FactValue[] {
  switch (comparison.op) {
    case 'oneOf':
      return [...comparison.values]
    case 'between':
      return [comparison.from, comparison.to]
    case 'heldFor':
    case 'within':
      return [addMonths(day, -comparison.months)]
    case 'exists':
      return []
    case 'equals':
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
    case 'onOrAfter':
    case 'onOrBefore':
      return [comparison.value]
  }
}

/** The value one step up or down: a unit, a yuan, a day, a month. Null where the fact has no steps. */
export function stepFrom(key: FactKey, value: FactValue, by: 1 | -1): FactValue | null {
  const { type } = factOf(key)
  if (typeof value === 'number') {
    const next = value + by * (type === 'moneyFen' ? FEN_PER_YUAN : 1)
    return next < 0 ? null : next
  }
  if (typeof value !== 'string') return null
  const day = type === 'date' ? parsePlainDate(value) : type === 'month' ? parsePlainDate(`${value}-01`) : null
  if (day === null) return null
  return type === 'date' ? addDays(day, by) : addMonths(day, by).slice(0, 7)
}

/** Values worth trying: those named, what lies beside them, and of codes the others of the list. */
export function valuesNear(key: FactKey, named: readonly FactValue[], day: PlainDate): FactValue[] {
  const { type } = factOf(key)
  if (type === 'boolean') return [true, false]
  const beside = named.flatMap((value) => [value, stepFrom(key, value, 1) ?? [], stepFrom(key, value, -1) ?? []].flat())
  return distinct([...(type === 'codes' ? named.map((one) => [String(one)]) : beside), ...usual(key, day)])
}

/** What a fact is where the rulebook does not say: enough to be counted with. */
export function usual(key: FactKey, day: PlainDate): FactValue[] {
  const { type, codeList, whenAbsent } = factOf(key)
  switch (type) {
    case 'integer':
      return [12, 1, 0]
    case 'moneyFen':
      return [10_000_000, 0]
    case 'date':
      return [addMonths(day, -1), day]
    case 'month':
      return [addMonths(day, -1).slice(0, 7)]
    case 'boolean':
      return [true, false]
    case 'codes':
      return [[]]
    case 'code':
      return [
        ...(whenAbsent === 'none' ? ['none'] : []),
        ...(codeList === null ? [] : CODE_TABLES[codeList].codes.slice(0, MOST_CODES)),
      ]
    case 'text':
      return ['有']
  }
}

const distinct = (values: readonly FactValue[]): FactValue[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]
