import { z } from 'zod'
import { clauseSchema, codeSchema, countSchema, percentSchema, textSchema } from './scalar'

const limitSchema = z.union([
  countSchema.transform((count) => ({ kind: 'count', count }) as const),
  percentSchema.transform((basisPoints) => ({ kind: 'share', basisPoints }) as const),
])

/** 名额: so many may hold the tier, or such a share of all holders; who finds it full waits in the queue. */
export const quotaSchema = z.strictObject({
  code: codeSchema,
  clause: clauseSchema,
  text: textSchema,
  tier: codeSchema,
  /** 20, or '8%' of all who hold any tier. */
  atMost: limitSchema,
})
