import type { FactType } from '@/lib/fact/catalogue'
import type { Comparison } from './comparison'

const OPERATORS = {
  oneOf: ['code', 'codes', 'text', 'integer', 'month', 'date'],
  equals: ['code', 'codes', 'text', 'integer', 'boolean', 'month', 'date', 'moneyFen'],
  atLeast: ['integer', 'moneyFen'],
  moreThan: ['integer', 'moneyFen'],
  atMost: ['integer', 'moneyFen'],
  lessThan: ['integer', 'moneyFen'],
  onOrAfter: ['date', 'month'],
  onOrBefore: ['date', 'month'],
  between: ['integer', 'moneyFen', 'date', 'month'],
  heldFor: ['date', 'code', 'boolean'],
  within: ['date'],
  exists: ['code', 'codes', 'text', 'integer', 'boolean', 'month', 'date', 'moneyFen'],
} as const satisfies Readonly<Record<Comparison['op'], readonly FactType[]>>

export const OPERATOR_NAMES = Object.keys(OPERATORS) as Comparison['op'][]

/** Whether a fact of this type can be compared so. */
export const isOperatorFor = (type: FactType, op: Comparison['op']): boolean =>
  (OPERATORS[op] as readonly FactType[]).includes(type)

export const operatorsFor = (type: FactType): string[] => OPERATOR_NAMES.filter((name) => isOperatorFor(type, name))
