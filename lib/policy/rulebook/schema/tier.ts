import { z } from 'zod'
import { type Expression, expressionSchema } from './expression'
import { fundingLinesSchema, type FundingShare } from './funding'
import { type Periods, periodsSchema } from './periods'
import { clauseSchema, codeSchema, percentSchema, textSchema } from './scalar'
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
  readonly periods: Periods | null
  readonly schedule: Schedule | null
  readonly funding: readonly FundingShare[] | null
}

/** Raises the tier's amount, by a sum or by a percentage of it, when its condition is met. */
export type Modifier = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly when: Test | null
  /** Only for these tiers; null for all. */
  readonly tiers: readonly string[] | null
  readonly by:
    { readonly kind: 'add'; readonly amount: Expression } | { readonly kind: 'raise'; readonly basisPoints: number }
}

export const boundSchema = z.strictObject({ clause: clauseSchema, amount: expressionSchema })

export const tierSchema = z
  .strictObject({
    code: codeSchema,
    clause: clauseSchema,
    text: textSchema,
    when: testSchema.optional(),
    pay: expressionSchema,
    atMost: boundSchema.optional(),
    atLeast: boundSchema.optional(),
    periods: periodsSchema.optional(),
    schedule: scheduleSchema.optional(),
    funding: fundingLinesSchema.optional(),
  })
  .transform((raw): Tier => ({
    ...raw,
    when: raw.when ?? null,
    atMost: raw.atMost ?? null,
    atLeast: raw.atLeast ?? null,
    periods: raw.periods ?? null,
    schedule: raw.schedule ?? null,
    funding: raw.funding ?? null,
  }))

const bySchema = z.union(
  [
    z.strictObject({ add: expressionSchema }).transform(({ add }): Modifier['by'] => ({ kind: 'add', amount: add })),
    z
      .strictObject({ raise: percentSchema })
      .transform(({ raise }): Modifier['by'] => ({ kind: 'raise', basisPoints: raise })),
  ],
  { error: '幅度写 { 增加: 5000元 } 或 { 上浮: 20% }' },
)

export const modifierSchema = z
  .strictObject({
    code: codeSchema,
    clause: clauseSchema,
    text: textSchema,
    when: testSchema.optional(),
    tiers: z.array(codeSchema).min(1).optional(),
    by: bySchema,
  })
  .transform((raw): Modifier => ({ ...raw, when: raw.when ?? null, tiers: raw.tiers ?? null }))
