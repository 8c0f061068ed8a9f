import { z } from 'zod'
import type { FactKey } from '@/lib/fact/catalogue'
import type { Fen } from '@/lib/kernel/fen'
import type { Gate } from '@/lib/policy/engine/assessment'
import { dateFactSchema } from './expression'
import { clauseSchema, codeSchema, countSchema, moneySchema, monthsSchema, ONCE_SOUND, textSchema } from './scalar'
import { type Test, testSchema } from './test'

/** Instalments count from the grant, or from the day a fact names. */
export type StartFrom = { readonly kind: 'grant' } | { readonly kind: 'fact'; readonly fact: FactKey }

/** A share of what the fixed instalments leave, or a fixed sum; counted from its own day (里程碑) where it names one. */
export type ScheduledInstalment = {
  readonly size:
    { readonly kind: 'weight'; readonly weight: number } | { readonly kind: 'fixed'; readonly amountFen: Fen }
  readonly startFrom: StartFrom | null
  readonly afterMonths: number
  readonly gate: Gate | null
}

/** 提前发放: while this holds, what is still to come is due at once. */
export type EarlyRule = {
  readonly clause: string
  readonly text: string
  readonly when: Test
  readonly afterMonths: number
}

/**
 * `once`: everything at the start. `monthly`, `yearly`: one payment a period until the periods of the part are used up;
 * the gate stands before each but a first one that falls due within a period of the grant. `instalments`: the whole split by weight, each so many months after the
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
      readonly early: EarlyRule | null
    }
)

const anyStartSchema = z
  .union([z.literal('grant'), z.strictObject({ fact: dateFactSchema })], {
    error: '起算写 核准日 或 { 事实: 到岗日期 }',
  })
  .transform((raw): StartFrom => (raw === 'grant' ? { kind: 'grant' } : { kind: 'fact', fact: raw.fact }))

const startFromSchema = anyStartSchema.prefault('grant')

const gateSchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  recheck: z.array(codeSchema, { error: '要列出重新核对的条件代码' }).min(1, { error: '至少列出一个条件代码' }),
  ends: z.literal(true).optional(),
}) satisfies z.ZodType<Gate>

const afterMonthsSchema = z
  .union([z.literal(0), monthsSchema])
  .refine((months) => months <= 600, { error: '起算后超过 50 年，永远发不到' })
  .default(0)

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
  .strictObject({
    weight: countSchema.optional(),
    fixed: moneySchema.optional(),
    startFrom: anyStartSchema.optional(),
    afterMonths: afterMonthsSchema,
    gate: gateSchema.optional(),
  })
  .transform(({ weight, fixed, startFrom, afterMonths, gate }, context): ScheduledInstalment => {
    const rest = { startFrom: startFrom ?? null, afterMonths, gate: gate ?? null }
    if (weight !== undefined && fixed === undefined) return { size: { kind: 'weight', weight }, ...rest }
    if (fixed !== undefined && weight === undefined) return { size: { kind: 'fixed', amountFen: fixed }, ...rest }
    context.addIssue({ code: 'custom', message: '每一期写份数（weight）或定额（fixed），只写一个', input: weight })
    return z.NEVER
  })

const earlySchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  when: testSchema,
  afterMonths: afterMonthsSchema,
})

const instalmentsSchema = z
  .strictObject({
    clause: clauseSchema,
    kind: z.literal('instalments'),
    startFrom: startFromSchema,
    instalments: z.array(instalmentSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一期' }),
    early: earlySchema.optional(),
  })
  .superRefine(({ instalments }, context) => {
    const wrong = (message: string) =>
      context.addIssue({ code: 'custom', message, input: instalments, path: ['instalments'] })
    const months = instalments.filter((one) => one.startFrom === null).map((one) => one.afterMonths)
    if (months.some((month, index) => month < (months[index - 1] ?? 0))) wrong('各期要按先后排列')
    if (!instalments.some((one) => one.size.kind === 'weight')) wrong('至少一期写份数（weight）：定额之外的都由它发')
  }, ONCE_SOUND)
  .transform((raw): Schedule => ({ ...raw, early: raw.early ?? null }))

export const scheduleSchema = z.union([onceSchema, periodicSchema, instalmentsSchema])
