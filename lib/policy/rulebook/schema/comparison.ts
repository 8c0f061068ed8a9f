import type { FactKey, FactValue } from '@/lib/fact/catalogue'
import { type Operand, readOperand } from './operand'
import { parseMonths } from './scalar'

/**
 * Inclusive and exclusive are different words on purpose: 以上, 以下, 不少于 include; 超过, 不满 do not.
 * `heldFor`: a date is at least so long ago, or a value has held that long; `within`: a date is at most so long ago.
 */
export type Comparison =
  | { readonly op: 'oneOf'; readonly values: readonly FactValue[] }
  | { readonly op: 'equals'; readonly value: FactValue }
  | {
      readonly op: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'onOrAfter' | 'onOrBefore'
      readonly value: number | string
    }
  | { readonly op: 'between'; readonly from: number | string; readonly to: number | string }
  | { readonly op: 'heldFor' | 'within'; readonly months: number }
  | { readonly op: 'exists' }

/** The comparison, or in Chinese what is wrong with it. */
export function readComparison(fact: FactKey, op: Comparison['op'], raw: unknown): Comparison | string {
  switch (op) {
    case 'exists':
      return raw === true ? { op } : '须明确（exists）只能写 是：知道即满足，不知道时要求补充'
    case 'heldFor':
    case 'within': {
      const months = typeof raw === 'string' ? parseMonths(raw) : null
      return months === null ? '期限要写明单位，例如 36个月 或 3年' : { op, months }
    }
    case 'oneOf':
      return readOneOf(fact, raw)
    case 'between':
      return readBetween(fact, raw)
    case 'equals': {
      const operand = readOperand(fact, raw)
      return operand.ok ? { op, value: operand.value } : operand.message
    }
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
    case 'onOrAfter':
    case 'onOrBefore': {
      const operand = readOperand(fact, raw)
      if (!operand.ok) return operand.message
      return isOrdered(operand.value) ? { op, value: operand.value } : '这个值不能比较大小'
    }
  }
}

function readOneOf(fact: FactKey, raw: unknown): Comparison | string {
  if (!Array.isArray(raw) || raw.length === 0) return '属于（oneOf）后面要写一个非空的列表，例如 [甲, 乙]'
  const operands = raw.map((one) => readOperand(fact, one))
  return problemIn(operands) ?? { op: 'oneOf', values: valuesOf(operands) }
}

function readBetween(fact: FactKey, raw: unknown): Comparison | string {
  if (!Array.isArray(raw) || raw.length !== 2) return '介于（between）后面要写 [起, 止] 两个值，两端都含'
  const operands = raw.map((one) => readOperand(fact, one))
  const problem = problemIn(operands)
  if (problem !== null) return problem
  const [from, to] = valuesOf(operands)
  if (!isOrdered(from) || !isOrdered(to)) return '这两个值不能比较大小'
  return from <= to ? { op: 'between', from, to } : '介于（between）的起点大于终点'
}

const problemIn = (operands: readonly Operand[]): string | null => operands.find((one) => !one.ok)?.message ?? null
const valuesOf = (operands: readonly Operand[]): FactValue[] => operands.flatMap((one) => (one.ok ? [one.value] : []))
const isOrdered = (value: FactValue | undefined): value is number | string =>
  typeof value === 'number' || typeof value === 'string'
