import { z } from 'zod'
import { FACT_CATALOGUE } from '@/lib/fact/catalogue'
import { fundingRuleSchema, type FundingRule } from './funding'
import { inPeriods, PERIOD_MONTHS, type Periods, periodsSchema } from './periods'
import { clauseSchema, codeSchema, ONCE_SOUND, textSchema } from './scalar'
import { type Schedule, scheduleSchema } from './schedule'
import { type Test, testSchema } from './test'
import { type Bound, boundSchema, type Modifier, modifierSchema, type Tier, tierSchema } from './tier'

/**
 * A part of an award with its own sum, schedule and funders (安家补助 beside 绩效). A part whose `when` is not met is
 * not paid; while it is unknown an optional part waits without holding up the others. A part with an `option` is paid
 * only if that is what the applicant chose (`choice` of the subsidy).
 */
export type Part = {
  readonly code: string
  readonly name: string
  readonly clause: string
  readonly when: Test | null
  readonly option: string | null
  readonly optional: boolean
  readonly per: 'award' | 'month' | 'year'
  readonly combine: 'firstMatch' | 'highest' | 'sum'
  readonly tiers: readonly Tier[]
  readonly modifiers: readonly Modifier[]
  /** What one award, month or year may come to with all that was added. */
  readonly atMost: Bound | null
  readonly periods: Periods | null
  readonly schedule: Schedule
  readonly funding: readonly FundingRule[]
}

/** Half a century: whoever writes more meant no end at all. */
const LONGEST_MONTHS = 600

export const partSchema = z
  .strictObject({
    code: codeSchema,
    name: textSchema,
    clause: clauseSchema,
    when: testSchema.optional(),
    option: codeSchema.optional(),
    optional: z.boolean().default(false),
    per: z.enum(['award', 'month', 'year']).default('award'),
    combine: z.enum(['firstMatch', 'highest', 'sum']).default('firstMatch'),
    tiers: z.array(tierSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一档' }),
    modifiers: z.array(modifierSchema).default([]),
    atMost: boundSchema.optional(),
    periods: periodsSchema.optional(),
    schedule: scheduleSchema,
    funding: z.array(fundingRuleSchema, { error: '要写一个列表' }).min(1, { error: '至少要写一条资金承担' }),
  })
  .superRefine((raw, context) => {
    for (const { path, message } of faultsOf(raw))
      context.addIssue({ code: 'custom', message, input: raw, path: [path] })
  }, ONCE_SOUND)
  .transform((raw): Part => ({
    ...raw,
    when: raw.when ?? null,
    option: raw.option ?? null,
    atMost: raw.atMost ?? null,
    tiers: raw.tiers.map((tier) => ({ ...tier, periods: tier.periods && inPeriods(tier.periods, raw.per) })),
    periods: raw.periods ? inPeriods(raw.periods, raw.per) : null,
  }))

type Unchecked = Pick<Part, 'per' | 'combine' | 'tiers' | 'schedule' | 'funding'> & {
  readonly periods?: Periods | undefined
}

type Fault = { readonly path: keyof Part; readonly message: string }

/** What makes a part impossible to pay. */
function faultsOf({ per, combine, tiers, schedule, funding, periods }: Unchecked): Fault[] {
  const schedules = [schedule, ...tiers.flatMap((tier) => tier.schedule ?? [])]
  const isPaidBy = (kind: string) => schedules.some((one) => one.kind === kind)
  const all = [...(periods ? [periods] : []), ...tiers.flatMap((tier) => tier.periods ?? [])]
  const isCounted = periods !== undefined || tiers.every((tier) => tier.periods !== null)
  const unit = per === 'month' ? '个月' : '年'
  const fault = (path: keyof Part, isWrong: boolean, message: string): Fault[] => (isWrong ? [{ path, message }] : [])
  return [
    ...fault('periods', per === 'award' && all.length > 0, '按次计的金额没有期数'),
    ...fault('periods', per !== 'award' && !isCounted, '按月、按年计的金额要写明最多多少个月或多少年'),
    ...fault(
      'periods',
      all.some(({ atMost }) => atMost === 0),
      '期数至少为 1',
    ),
    ...fault(
      'periods',
      all.some(({ atMost }) => atMost > LONGEST_MONTHS),
      '期限超过 50 年，等于没有尽头，请写明发到什么时候',
    ),
    ...fault('schedule', per !== 'month' && isPaidBy('monthly'), '只有按月计的金额才能按月发'),
    ...fault('schedule', per !== 'year' && isPaidBy('yearly'), '只有按年计的金额才能按年发'),
    ...fault(
      'periods',
      all.some((one) => [one.atMost, one.perClaim ?? 0].some((months) => months % PERIOD_MONTHS[per] !== 0)),
      '按年计的期数要是整年',
    ),
    ...fault(
      'periods',
      all.some(({ of }) => of !== null && FACT_CATALOGUE[of].unit !== unit),
      '期数的单位与计数事实的单位不一致',
    ),
    ...fault('funding', Boolean(funding.at(-1)?.when), '最后一条资金承担不写“当”（when）：其余情形都由它承担'),
    ...fault(
      'tiers',
      combine === 'sum' &&
        tiers.some((tier) => tier.schedule !== null || tier.funding !== null || tier.periods !== null),
      '各档相加时，档次不能另写期数、发放方式和资金承担',
    ),
  ]
}
