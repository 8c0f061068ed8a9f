import { z } from 'zod'
import type { FactKey } from '@/lib/fact/catalogue'
import { countFactSchema } from './expression'
import { clauseSchema, monthsSchema, textSchema } from './scalar'

/**
 * How many months or years the amount is paid for: at most so many, and no more than a counting fact says. With
 * `perClaim` (每年申领一次) the fact counts from the beginning, one award takes at most so many of those that earlier
 * ones left; `within`: none once so long has passed since the first award.
 */
export type Periods = {
  readonly clause: string
  readonly text: string
  readonly atMost: number
  readonly of: FactKey | null
  readonly perClaim: number | null
  /** In months, whatever a period is. */
  readonly within: number | null
}

export const PERIOD_MONTHS = { award: 1, month: 1, year: 12 } as const

export const periodsSchema = z
  .strictObject({
    clause: clauseSchema,
    text: textSchema,
    atMost: monthsSchema,
    of: countFactSchema.optional(),
    perClaim: monthsSchema.optional(),
    within: monthsSchema.optional(),
  })
  .transform((raw): Periods => ({
    ...raw,
    of: raw.of ?? null,
    perClaim: raw.perClaim ?? null,
    within: raw.within ?? null,
  }))

/** Written in months or years; counted in the periods of the part. */
export const inPeriods = (periods: Periods, per: keyof typeof PERIOD_MONTHS): Periods => ({
  ...periods,
  atMost: periods.atMost / PERIOD_MONTHS[per],
  perClaim: periods.perClaim === null ? null : periods.perClaim / PERIOD_MONTHS[per],
})
