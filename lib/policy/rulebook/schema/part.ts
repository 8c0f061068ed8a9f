import { z } from 'zod'
import { FACT_CATALOGUE, type FactKey } from '@/lib/fact/catalogue'
import { countFactSchema } from './expression'
import { fundingRuleSchema, type FundingRule } from './funding'
import { clauseSchema, codeSchema, monthsSchema, textSchema } from './scalar'
import { type Schedule, scheduleSchema } from './schedule'
import { type Test, testSchema } from './test'
import { type Modifier, modifierSchema, type Tier, tierSchema } from './tier'

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
  .superRefine((raw, context) => {
    for (const { path, message } of faultsOf(raw))
      context.addIssue({ code: 'custom', message, input: raw, path: [path] })
  })
  .transform((raw): Part => {
    const unit = raw.per === 'award' ? 1 : PERIOD_MONTHS[raw.per]
    const periods = raw.periods
      ? { ...raw.periods, atMost: raw.periods.atMost / unit, of: raw.periods.of ?? null }
      : null
    return { ...raw, when: raw.when ?? null, periods }
  })

type Unchecked = Pick<Part, 'per' | 'combine' | 'tiers' | 'schedule' | 'funding'> & {
  readonly periods?: z.output<typeof periodsSchema> | undefined
}

type Fault = { readonly path: keyof Part; readonly message: string }

/** What makes a part impossible to pay. */
function faultsOf({ per, combine, tiers, schedule, funding, periods }: Unchecked): Fault[] {
  const schedules = [schedule, ...tiers.flatMap((tier) => tier.schedule ?? [])]
  const isPaidBy = (kind: string) => schedules.some((one) => one.kind === kind)
  const counted = periods?.of && FACT_CATALOGUE[periods.of].unit
  const fault = (path: keyof Part, isWrong: boolean, message: string): Fault[] => (isWrong ? [{ path, message }] : [])
  return [
    ...fault('periods', per === 'award' && periods !== undefined, '按次计的金额没有期数'),
    ...fault('periods', per !== 'award' && periods === undefined, '按月、按年计的金额要写明最多多少个月或多少年'),
    ...fault('schedule', per !== 'month' && isPaidBy('monthly'), '只有按月计的金额才能按月发'),
    ...fault('schedule', per !== 'year' && isPaidBy('yearly'), '只有按年计的金额才能按年发'),
    ...fault('periods', per === 'year' && (periods?.atMost ?? 0) % PERIOD_MONTHS.year !== 0, '按年计的期数要是整年'),
    ...fault(
      'periods',
      Boolean(counted) && counted !== (per === 'month' ? '个月' : '年'),
      '期数的单位与计数事实的单位不一致',
    ),
    ...fault('funding', Boolean(funding.at(-1)?.when), '最后一条资金承担不写 when：其余情形都由它承担'),
    ...fault(
      'tiers',
      combine === 'sum' && tiers.some((tier) => tier.schedule !== null || tier.funding !== null),
      '各档相加时，档次不能另写发放方式和资金承担',
    ),
  ]
}
