import { z } from 'zod'
import { type FactKey, FACT_CATALOGUE, type FactType, type FactValue, isFactKey } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { type Operand, readOperand } from './operand'
import { daySchema, parseMonths } from './scalar'

/** The day on which a fact is read: the application day, the day another fact names, or a fixed day. */
export type AsOf =
  | { readonly kind: 'applicationDay' }
  | { readonly kind: 'fact'; readonly fact: FactKey }
  | { readonly kind: 'day'; readonly day: PlainDate }

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

export type Leaf = { readonly fact: FactKey; readonly asOf: AsOf | null; readonly comparison: Comparison }

/** A sentence about facts. Kleene logic: `all` is no if any is no, `any` is yes if any is yes, whatever is unknown. */
export type Test =
  | ({ readonly kind: 'leaf' } & Leaf)
  | { readonly kind: 'all' | 'any'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test }

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

const OPERATOR_NAMES = Object.keys(OPERATORS) as Comparison['op'][]

export const factKeySchema = z.string({ error: '要写事实的名称' }).transform((text, context): FactKey => {
  if (isFactKey(text)) return text
  context.addIssue({ code: 'custom', message: `事实目录里没有「${text}」`, input: text })
  return z.NEVER
})

export const asOfSchema = z
  .union([z.literal('applicationDay'), z.strictObject({ fact: factKeySchema }), z.strictObject({ day: daySchema })], {
    error: '基准日写 applicationDay、{fact: 日期事实} 或 {day: 2026-01-01}',
  })
  .transform((raw, context): AsOf => {
    if (raw === 'applicationDay') return { kind: 'applicationDay' }
    if ('day' in raw) return { kind: 'day', day: raw.day }
    if (FACT_CATALOGUE[raw.fact].type === 'date') return { kind: 'fact', fact: raw.fact }
    context.addIssue({
      code: 'custom',
      message: `「${FACT_CATALOGUE[raw.fact].label}」不是日期，不能作基准日`,
      input: raw,
    })
    return z.NEVER
  })

const anything = z.unknown().optional()
const leafSchema = z
  .strictObject({
    fact: factKeySchema,
    asOf: asOfSchema.optional(),
    oneOf: anything,
    equals: anything,
    atLeast: anything,
    moreThan: anything,
    atMost: anything,
    lessThan: anything,
    onOrAfter: anything,
    onOrBefore: anything,
    between: anything,
    heldFor: anything,
    within: anything,
    exists: anything,
  })
  .transform((raw, context): Test => {
    const used = OPERATOR_NAMES.filter((name) => raw[name] !== undefined)
    const [op] = used
    const wrong = (message: string, at?: string) => {
      context.addIssue({ code: 'custom', message, input: raw, path: at === undefined ? [] : [at] })
      return z.NEVER
    }
    if (op === undefined || used.length > 1) return wrong(`一条判断要有且只有一个比较词：${OPERATOR_NAMES.join('、')}`)
    const fact = FACT_CATALOGUE[raw.fact]
    if (!(OPERATORS[op] as readonly FactType[]).includes(fact.type)) {
      return wrong(`「${fact.label}」不能用 ${op} 比较，可用：${operatorsFor(fact.type).join('、')}`, op)
    }
    const comparison = readComparison(raw.fact, op, raw[op])
    if (typeof comparison === 'string') return wrong(comparison, op)
    return { kind: 'leaf', fact: raw.fact, asOf: raw.asOf ?? null, comparison }
  })

const operatorsFor = (type: FactType): string[] =>
  OPERATOR_NAMES.filter((name) => (OPERATORS[name] as readonly FactType[]).includes(type))

/** The comparison, or in Chinese what is wrong with it. */
function readComparison(fact: FactKey, op: Comparison['op'], raw: unknown): Comparison | string {
  switch (op) {
    case 'exists':
      return raw === true ? { op } : 'exists 只能写 true：知道即满足，不知道时要求补充'
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
    default: {
      const operand = readOperand(fact, raw)
      if (!operand.ok) return operand.message
      return isOrdered(operand.value) ? { op, value: operand.value } : '这个值不能比较大小'
    }
  }
}

function readOneOf(fact: FactKey, raw: unknown): Comparison | string {
  if (!Array.isArray(raw) || raw.length === 0) return 'oneOf 后面要写一个非空的列表'
  const operands = raw.map((one) => readOperand(fact, one))
  return problemIn(operands) ?? { op: 'oneOf', values: valuesOf(operands) }
}

function readBetween(fact: FactKey, raw: unknown): Comparison | string {
  if (!Array.isArray(raw) || raw.length !== 2) return 'between 后面要写 [起, 止] 两个值，两端都含'
  const operands = raw.map((one) => readOperand(fact, one))
  const problem = problemIn(operands)
  if (problem !== null) return problem
  const [from, to] = valuesOf(operands)
  if (!isOrdered(from) || !isOrdered(to)) return '这两个值不能比较大小'
  return from <= to ? { op: 'between', from, to } : 'between 的起点大于终点'
}

const problemIn = (operands: readonly Operand[]): string | null => operands.find((one) => !one.ok)?.message ?? null
const valuesOf = (operands: readonly Operand[]): FactValue[] => operands.flatMap((one) => (one.ok ? [one.value] : []))
const isOrdered = (value: FactValue | undefined): value is number | string =>
  typeof value === 'number' || typeof value === 'string'

const MALFORMED = '条件写成 {fact: 事实, 比较词: 值}、{all: [条件…]}、{any: [条件…]} 或 {not: 条件}'

const many = z.lazy(() => z.array(testSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一条' }))

export const testSchema: z.ZodType<Test> = z.lazy(() =>
  z.union(
    [
      leafSchema,
      z.strictObject({ all: many }).transform(({ all }): Test => ({ kind: 'all', tests: all })),
      z.strictObject({ any: many }).transform(({ any }): Test => ({ kind: 'any', tests: any })),
      z.strictObject({ not: testSchema }).transform(({ not }): Test => ({ kind: 'not', test: not })),
    ],
    { error: MALFORMED },
  ),
)
