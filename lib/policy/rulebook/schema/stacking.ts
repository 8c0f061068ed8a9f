import { z } from 'zod'
import { moneyFactSchema } from './expression'
import { categorySchema, clauseSchema, codeSchema, countSchema, percentSchema, textSchema } from './scalar'

/** Which earlier awards a rule looks at, by item or by category; without `of` those of this very item. */
export type Scope = { readonly items: readonly string[]; readonly categories: readonly string[] }

const scopeSchema = z
  .strictObject({ items: z.array(codeSchema).default([]), categories: z.array(categorySchema).default([]) })
  .refine((scope) => scope.items.length + scope.categories.length > 0, { error: '至少要写一个事项或类别' })

const sentence = { code: codeSchema, clause: clauseSchema, text: textSchema }

/** How this award stands to what the person was granted before. Checked in the order written. */
export const stackingSchema = z.discriminatedUnion(
  'kind',
  [
    /** 终身一次, 每年一次, 连续三年: at most so many awards. */
    z.strictObject({
      ...sentence,
      kind: z.literal('atMostTimes'),
      times: countSchema,
      per: z.enum(['lifetime', 'calendarYear']),
      of: scopeSchema.optional(),
    }),
    /** 不重复享受, 择一: none of these may have been granted. Of itself it would say nothing but 限次. */
    z.strictObject({ ...sentence, kind: z.literal('chooseOne'), of: scopeSchema }),
    /** 扣减已享受: what was paid (of this very item: for a higher grade later) is taken off; `terminates` ends what of it is still to come. */
    z.strictObject({
      ...sentence,
      kind: z.literal('netOff'),
      of: scopeSchema.optional(),
      terminates: z.boolean().default(false),
    }),
    /** 就高不重复, 差额补足: only what goes beyond the amount granted before. */
    z.strictObject({ ...sentence, kind: z.literal('highestOnly'), of: scopeSchema.optional() }),
    /** 上级已补的补差: what a higher level paid for the same thing, as a money fact says, is taken off. */
    z.strictObject({ ...sentence, kind: z.literal('topUp'), paid: moneyFactSchema }),
    /** 已享受月数计入: months paid before count towards the periods of this award. */
    z.strictObject({
      ...sentence,
      kind: z.literal('monthsCarried'),
      of: scopeSchema.optional(),
      terminates: z.boolean().default(false),
    }),
  ],
  { error: '叠加的类型只能是 限次、择一、扣减已享受、就高不重复、补足差额、月数累计' },
)
export type StackingRule = z.output<typeof stackingSchema>

/** Spouses: one claim a household, or the second claim at a share. A joint ceiling is a cap of scope `household`. */
export const householdSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...sentence, kind: z.literal('oneOnly') }),
    z.strictObject({
      ...sentence,
      kind: z.literal('oneFullOtherShare'),
      share: percentSchema.refine((share) => share < 10_000, { error: '另一方的比例要小于 100%' }),
    }),
  ],
  { error: '夫妻的类型只能是 只能一方、一方全额一方按比例' },
)
export type HouseholdRule = z.output<typeof householdSchema>
