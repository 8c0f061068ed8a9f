import { z } from 'zod'
import type { FactKey } from '@/lib/fact/catalogue'
import type { Gate } from '@/lib/policy/engine/assessment'
import { dateFactSchema } from './expression'
import { clauseSchema, codeSchema, countSchema, monthsSchema, textSchema } from './scalar'

/** Instalments count from the grant, or from the day a fact names. */
export type StartFrom = { readonly kind: 'grant' } | { readonly kind: 'fact'; readonly fact: FactKey }

export type ScheduledInstalment = { readonly weight: number; readonly afterMonths: number; readonly gate: Gate | null }

/**
 * `once`: everything at the start. `monthly`, `yearly`: one payment a period until the periods of the part are used up;
 * the gate stands before each but the first. `instalments`: the whole split by weight, each so many months after the
 * start; back-loaded payment (服务期满) is one instalment with its months and gate.
 */
export type Schedule = { readonly clause: string } & (
  | { readonly kind: 'once'; readonly startFrom: StartFrom; readonly afterMonths: number }
  | {
      readonly kind: 'monthly' | 'yearly'
      readonly startFrom: StartFrom
      readonly afterMonths: number
      readonly gate: Gate | null
    }
  | {
      readonly kind: 'instalments'
      readonly startFrom: StartFrom
      readonly instalments: readonly ScheduledInstalment[]
    }
)

const startFromSchema = z
  .union([z.literal('grant'), z.strictObject({ fact: dateFactSchema })], {
    error: '起算日写 grant 或 {fact: 日期事实}',
  })
  .default('grant')
  .transform((raw): StartFrom => (raw === 'grant' ? { kind: 'grant' } : { kind: 'fact', fact: raw.fact }))

const gateSchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  recheck: z.array(codeSchema, { error: '要列出重新核对的条件代码' }).min(1, { error: '至少列出一个条件代码' }),
}) satisfies z.ZodType<Gate>

const afterMonthsSchema = z.union([z.literal(0), monthsSchema]).default(0)

const onceSchema = z
  .strictObject({
    clause: clauseSchema,
    kind: z.literal('once'),
    startFrom: startFromSchema,
    afterMonths: afterMonthsSchema,
  })
  .transform((raw): Schedule => raw)

const periodicSchema = z
  .strictObject({
    clause: clauseSchema,
    kind: z.enum(['monthly', 'yearly']),
    startFrom: startFromSchema,
    afterMonths: afterMonthsSchema,
    gate: gateSchema.optional(),
  })
  .transform((raw): Schedule => ({ ...raw, gate: raw.gate ?? null }))

const instalmentSchema = z
  .strictObject({ weight: countSchema, afterMonths: afterMonthsSchema, gate: gateSchema.optional() })
  .transform((raw): ScheduledInstalment => ({ ...raw, gate: raw.gate ?? null }))

const instalmentsSchema = z
  .strictObject({
    clause: clauseSchema,
    kind: z.literal('instalments'),
    startFrom: startFromSchema,
    instalments: z.array(instalmentSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一期' }),
  })
  .superRefine(({ instalments }, context) => {
    const months = instalments.map((one) => one.afterMonths)
    if (months.every((month, index) => index === 0 || month >= (months[index - 1] ?? 0))) return
    context.addIssue({ code: 'custom', message: '各期要按先后排列', input: instalments, path: ['instalments'] })
  })
  .transform((raw): Schedule => raw)

export const scheduleSchema = z.union([onceSchema, periodicSchema, instalmentsSchema])
