import { z } from 'zod'
import { FACT_CATALOGUE, type FactKey, isFactKey } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { type Comparison, readComparison } from './comparison'
import { isOperatorFor, OPERATOR_NAMES, operatorsFor } from './operators'
import { wordAndKey } from '../words/name'
import { daySchema } from './scalar'

/** The day on which a fact is read: the application day, the day another fact names, or a fixed day. */
export type AsOf =
  | { readonly kind: 'applicationDay' }
  | { readonly kind: 'fact'; readonly fact: FactKey }
  | { readonly kind: 'day'; readonly day: PlainDate }

export type Leaf = { readonly fact: FactKey; readonly asOf: AsOf | null; readonly comparison: Comparison }

/** A sentence about facts. Kleene logic: `all` is no if any is no, `any` is yes if any is yes, whatever is unknown. */
export type Test =
  | ({ readonly kind: 'leaf' } & Leaf)
  | { readonly kind: 'all' | 'any'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test }

export const factKeySchema = z
  .string({ error: '要写事实的名称' })
  .meta({ means: 'fact' })
  .transform((text, context): FactKey => {
    if (isFactKey(text)) return text
    context.addIssue({
      code: 'custom',
      message: text === '' ? '还没有选事实' : `事实目录里没有「${text}」`,
      input: text,
    })
    return z.NEVER
  })

export const asOfSchema = z
  .union([z.literal('applicationDay'), z.strictObject({ fact: factKeySchema }), z.strictObject({ day: daySchema })], {
    error: '基准日写 申请日、{ 事实: 到岗日期 } 或 { 日期: 2026-01-01 }',
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

const anything = z.unknown().meta({ means: 'operand' }).optional()
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
    if (op === undefined || used.length > 1)
      return wrong(`一条判断要有且只有一个比较词：${OPERATOR_NAMES.map((name) => wordAndKey(name)).join('、')}`)
    const fact = FACT_CATALOGUE[raw.fact]
    if (!isOperatorFor(fact.type, op)) {
      return wrong(
        `「${fact.label}」不能用 ${wordAndKey(op)} 比较，可用：${operatorsFor(fact.type)
          .map((name) => wordAndKey(name))
          .join('、')}`,
        op,
      )
    }
    const comparison = readComparison(raw.fact, op, raw[op])
    if (typeof comparison === 'string') return wrong(comparison, op)
    return { kind: 'leaf', fact: raw.fact, asOf: raw.asOf ?? null, comparison }
  })

const MALFORMED = '判断写成 { 事实: 名称, 比较词: 值 }、{ 全部满足: [判断…] }、{ 满足其一: [判断…] } 或 { 不是: 判断 }'

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
