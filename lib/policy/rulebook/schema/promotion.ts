import { z } from 'zod'
import { factKeySchema } from './test'
import { clauseSchema, codeSchema, textSchema } from './scalar'

/** 逐级晋升: one rung at a time above the tier that a fact says is held; nobody who holds none starts above the first. */
export const promotionSchema = z.strictObject({
  code: codeSchema,
  clause: clauseSchema,
  text: textSchema,
  held: factKeySchema,
  /** From the lowest to the highest. */
  ladder: z.array(codeSchema, { error: '由低到高列出各级' }).min(2, { error: '至少要有两级' }),
})
