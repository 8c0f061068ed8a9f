import { z } from 'zod'
import { clauseSchema, codeSchema, countSchema, textSchema } from './scalar'

/** How often a service may be used: which tiers, how many times in which span. A tier under no quota is not limited. */
const useQuotaSchema = z.strictObject({
  clause: clauseSchema,
  tiers: z.array(codeSchema).min(1).optional(),
  times: countSchema,
  per: z.enum(['month', 'year', 'lifetime'], { error: '期间写 按月（month）、按年（year）或 终身（lifetime）' }),
})

/** A service that goes with an award or a card. `excludes`: who used one of these may not use this. */
export const benefitSchema = z
  .strictObject({
    code: codeSchema.optional(),
    title: textSchema,
    text: textSchema,
    tiers: z.array(codeSchema).min(1).optional(),
    quotas: z.array(useQuotaSchema).default([]),
    excludes: z.array(codeSchema).default([]),
  })
  .transform((raw) => ({ ...raw, code: raw.code ?? null, tiers: raw.tiers ?? null }))

export type Benefit = z.output<typeof benefitSchema>
