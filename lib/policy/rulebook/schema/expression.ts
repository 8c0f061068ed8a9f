import { z } from 'zod'
import { FACT_CATALOGUE, type FactKey, type FactType } from '@/lib/fact/catalogue'
import type { Fen } from '@/lib/kernel/fen'
import { moneySchema, percentSchema } from './scalar'
import { factKeySchema } from './test'

/** Rounding to the fen: `down` drops the remainder (去尾), `halfUp` rounds half a fen up (四舍五入). */
export const ROUNDINGS = ['down', 'halfUp'] as const
export type Rounding = (typeof ROUNDINGS)[number]

/** A sum of money reckoned from the rule's own figures and from facts. */
export type Expression =
  | { readonly kind: 'fixed'; readonly amountFen: Fen }
  /** The amount of a money fact itself. */
  | { readonly kind: 'factAmount'; readonly fact: FactKey }
  | { readonly kind: 'percent'; readonly basisPoints: number; readonly of: FactKey; readonly rounding: Rounding }
  /** The same of a sum that is itself reckoned (最高限额内的 70%). */
  | { readonly kind: 'percentOf'; readonly basisPoints: number; readonly base: Expression; readonly rounding: Rounding }
  /** So much for each: per 平方米, per 人, per 个月 of a counting fact. */
  | { readonly kind: 'perUnit'; readonly amountFen: Fen; readonly fact: FactKey; readonly over: number }
  | { readonly kind: 'min' | 'max' | 'sum'; readonly of: readonly Expression[] }

const factOfType = (type: FactType, name: string) =>
  factKeySchema.transform((key, context): FactKey => {
    if (FACT_CATALOGUE[key].type === type) return key
    const message = `「${FACT_CATALOGUE[key].label}」不是${name}，不能用在这里`
    context.addIssue({ code: 'custom', message, input: key })
    return z.NEVER
  })

export const moneyFactSchema = factOfType('moneyFen', '金额')
export const countFactSchema = factOfType('integer', '整数')
export const dateFactSchema = factOfType('date', '日期')

const MALFORMED =
  '金额写成 3000元，或 { 百分比: 50%, 基数: 金额事实 }、{ 每: 100元, 按: 计数事实 }、{ 取金额: 金额事实 }、{ 取小: […] }、{ 取大: […] }、{ 合计: […] }'

const terms = z.lazy(() => z.array(expressionSchema, { error: '要写一个列表' }).min(2, { error: '至少要有两项' }))

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union(
    [
      moneySchema.transform((amountFen): Expression => ({ kind: 'fixed', amountFen })),
      z
        .strictObject({ amountOf: moneyFactSchema })
        .transform(({ amountOf }): Expression => ({ kind: 'factAmount', fact: amountOf })),
      z
        .strictObject({ percent: percentSchema, of: moneyFactSchema, rounding: z.enum(ROUNDINGS).default('down') })
        .transform(({ percent, of, rounding }): Expression => ({
          kind: 'percent',
          basisPoints: percent,
          of,
          rounding,
        })),
      z
        .strictObject({ percent: percentSchema, of: expressionSchema, rounding: z.enum(ROUNDINGS).default('down') })
        .transform(({ percent, of, rounding }): Expression => ({
          kind: 'percentOf',
          basisPoints: percent,
          base: of,
          rounding,
        })),
      z
        .strictObject({ each: moneySchema, of: countFactSchema, over: z.int().min(0).default(0) })
        .transform(({ each, of, over }): Expression => ({ kind: 'perUnit', amountFen: each, fact: of, over })),
      z.strictObject({ min: terms }).transform(({ min }): Expression => ({ kind: 'min', of: min })),
      z.strictObject({ max: terms }).transform(({ max }): Expression => ({ kind: 'max', of: max })),
      z.strictObject({ sum: terms }).transform(({ sum }): Expression => ({ kind: 'sum', of: sum })),
    ],
    { error: MALFORMED },
  ),
)
