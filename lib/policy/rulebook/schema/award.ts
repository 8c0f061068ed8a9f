import { z } from 'zod'
import type { FactKey } from '@/lib/fact/catalogue'
import { countFactSchema, type Expression, expressionSchema } from './expression'
import { fundingLinesSchema, fundingRuleSchema, type FundingRule, type FundingShare } from './funding'
import { clauseSchema, codeSchema, countSchema, monthsSchema, percentSchema, textSchema } from './scalar'
import { type Schedule, scheduleSchema } from './schedule'
import { type Test, testSchema } from './test'

/** A ceiling or a floor with its own clause. */
export type Bound = { readonly clause: string; readonly amount: Expression }

/** One grade of an amount (档). A tier without `when` is for everybody. */
export type Tier = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly when: Test | null
  readonly pay: Expression
  readonly atMost: Bound | null
  readonly atLeast: Bound | null
  /** In place of the part's own. */
  readonly schedule: Schedule | null
  readonly funding: readonly FundingShare[] | null
}

/** Raises the tier's amount, by a sum or by a percentage of it, when its condition is met. */
export type Modifier = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly when: Test | null
  readonly by:
    { readonly kind: 'add'; readonly amount: Expression } | { readonly kind: 'raise'; readonly basisPoints: number }
}

/** How many months or years the amount is paid for: at most so many, and no more than a counting fact says. */
export type Periods = {
  readonly clause: string
  readonly text: string
  readonly atMost: number
  readonly of: FactKey | null
}

/**
 * A part of an award with its own sum, schedule and funders (安家补助 beside 绩效). A part whose `when` is not met is
 * not paid; while it is unknown an optional part waits without holding up the others.
 */
export type Part = {
  readonly code: string
  readonly name: string
  readonly clause: string
  readonly when: Test | null
  readonly optional: boolean
  readonly per: 'award' | 'month' | 'year'
  readonly combine: 'firstMatch' | 'highest' | 'sum'
  readonly tiers: readonly Tier[]
  readonly modifiers: readonly Modifier[]
  readonly periods: Periods | null
  readonly schedule: Schedule
  readonly funding: readonly FundingRule[]
}

const boundSchema = z.strictObject({ clause: clauseSchema, amount: expressionSchema })

const tierSchema = z
  .strictObject({
    code: codeSchema,
    clause: clauseSchema,
    text: textSchema,
    when: testSchema.optional(),
    pay: expressionSchema,
    atMost: boundSchema.optional(),
    atLeast: boundSchema.optional(),
    schedule: scheduleSchema.optional(),
    funding: fundingLinesSchema.optional(),
  })
  .transform((raw): Tier => ({
    ...raw,
    when: raw.when ?? null,
    atMost: raw.atMost ?? null,
    atLeast: raw.atLeast ?? null,
    schedule: raw.schedule ?? null,
    funding: raw.funding ?? null,
  }))

const bySchema = z.union([
  z.strictObject({ add: expressionSchema }).transform(({ add }): Modifier['by'] => ({ kind: 'add', amount: add })),
  z
    .strictObject({ raise: percentSchema })
    .transform(({ raise }): Modifier['by'] => ({ kind: 'raise', basisPoints: raise })),
])

const modifierSchema = z
  .strictObject({ code: codeSchema, clause: clauseSchema, text: textSchema, when: testSchema.optional(), by: bySchema })
  .transform((raw): Modifier => ({ ...raw, when: raw.when ?? null }))

const PERIOD_MONTHS = { month: 1, year: 12 } as const

const periodsSchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  atMost: monthsSchema,
  of: countFactSchema.optional(),
})

export const partSchema = z
  .strictObject({
    code: codeSchema,
    name: textSchema,
    clause: clauseSchema,
    when: testSchema.optional(),
    optional: z.boolean().default(false),
    per: z.enum(['award', 'month', 'year']).default('award'),
    combine: z.enum(['firstMatch', 'highest', 'sum']).default('firstMatch'),
    tiers: z.array(tierSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一档' }),
    modifiers: z.array(modifierSchema).default([]),
    periods: periodsSchema.optional(),
    schedule: scheduleSchema,
    funding: z.array(fundingRuleSchema, { error: '要写一个列表' }).min(1, { error: '至少要写一条资金承担' }),
  })
  .transform((raw, context): Part => {
    const wrong = (message: string, at: string) => {
      context.addIssue({ code: 'custom', message, input: raw, path: [at] })
      return z.NEVER
    }
    const { per } = raw
    const periodic = raw.schedule.kind === 'monthly' || raw.schedule.kind === 'yearly'
    if (per === 'award' && (raw.periods !== undefined || periodic))
      return wrong('按次计的金额不能按月、按年发，也没有期数', 'per')
    if (per !== 'award' && raw.periods === undefined)
      return wrong('按月、按年计的金额要写明最多多少个月或多少年', 'periods')
    if (per !== 'award' && periodic && (raw.schedule.kind === 'monthly') !== (per === 'month')) {
      return wrong('按月计的金额按月发，按年计的金额按年发', 'schedule')
    }
    const unit = per === 'award' ? 1 : PERIOD_MONTHS[per]
    if (raw.periods && raw.periods.atMost % unit !== 0) return wrong('按年计的期数要是整年', 'periods')
    const periods = raw.periods
      ? { ...raw.periods, atMost: raw.periods.atMost / unit, of: raw.periods.of ?? null }
      : null
    return { ...raw, when: raw.when ?? null, periods }
  })

/** Limits that look beyond this one award. */
export const CAP_SCOPES = ['award', 'person', 'household', 'enterpriseYear', 'controllerYear'] as const

export type Cap = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly scope: (typeof CAP_SCOPES)[number]
  readonly limit: Expression
}

export const capSchema = z.strictObject({
  code: codeSchema,
  clause: clauseSchema,
  text: textSchema,
  scope: z.enum(CAP_SCOPES, { error: `范围只能是 ${CAP_SCOPES.join('、')}` }),
  limit: expressionSchema,
}) satisfies z.ZodType<Cap>

/** 追回: what is paid × what was left unserved ÷ the term, counted in whole months. */
export const recoverySchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  kind: z.literal('proRata'),
  term: monthsSchema,
  /** Months served; when they reach the term nothing is owed. */
  served: countFactSchema,
  rounding: z.enum(['down', 'halfUp'], { error: '取舍写 down(去尾)或 halfUp(四舍五入到分)' }),
  parts: z.array(codeSchema).min(1).optional(),
})

export type Recovery = z.output<typeof recoverySchema>
