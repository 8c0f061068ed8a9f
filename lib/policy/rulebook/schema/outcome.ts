import { z } from 'zod'
import { capSchema, recoverySchema } from './cap'
import { dateFactSchema } from './expression'
import { partSchema } from './part'
import { promotionSchema } from './promotion'
import { quotaSchema } from './quota'
import { categorySchema, clauseSchema, codeSchema, countSchema, textSchema } from './scalar'
import { sheetSchema } from './sheet'
import { householdSchema, stackingSchema } from './stacking'
import { factKeySchema, testSchema } from './test'

/** 择一: the applicant says which; parts with an `option` are paid only if it is theirs. */
const choiceSchema = z.strictObject({ clause: clauseSchema, text: textSchema, fact: factKeySchema })

/** Money. `category` names the sub-budget and what other items net off. */
const subsidySchema = z
  .strictObject({
    kind: z.literal('subsidy'),
    category: categorySchema,
    payee: z
      .enum(['beneficiary', 'employer', 'provider'], {
        error: '收款方写 本人（beneficiary）、用人单位（employer）或 提供单位（provider：提供住房、服务的单位）',
      })
      .default('beneficiary'),
    parts: z.array(partSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一项待遇' }),
    choice: choiceSchema.optional(),
    caps: z.array(capSchema).default([]),
    stacking: z.array(stackingSchema).default([]),
    household: householdSchema.optional(),
    recovery: recoverySchema.optional(),
  })
  .transform((raw) => ({
    ...raw,
    choice: raw.choice ?? null,
    household: raw.household ?? null,
    recovery: raw.recovery ?? null,
  }))

const validity = { validYears: countSchema, validityClause: clauseSchema }

/** 人才认定: the first tier whose condition is met, no higher than promotion allows, while its quota has room. */
const recognitionSchema = z
  .strictObject({
    kind: z.literal('recognition'),
    ...validity,
    tiers: z
      .array(z.strictObject({ tier: codeSchema, clause: clauseSchema, text: textSchema, when: testSchema }))
      .min(1, { error: '至少要有一个层次' }),
    sheet: sheetSchema.optional(),
    promotion: promotionSchema.optional(),
    quotas: z.array(quotaSchema).default([]),
  })
  .transform((raw) => ({ ...raw, sheet: raw.sheet ?? null, promotion: raw.promotion ?? null }))

/** 英才卡: shows the tier a fact states, for so many years but not beyond the day another fact names. */
const talentCardSchema = z
  .strictObject({
    kind: z.literal('talentCard'),
    ...validity,
    tier: factKeySchema,
    notBeyond: dateFactSchema.optional(),
  })
  .transform((raw) => ({ ...raw, notBeyond: raw.notBeyond ?? null }))

export const outcomeSchema = z.discriminatedUnion('kind', [subsidySchema, recognitionSchema, talentCardSchema], {
  error: '结果的类型只能是 补贴（subsidy）、人才认定（recognition）、英才卡（talentCard）',
})

export type SubsidyRule = z.output<typeof subsidySchema>
export type RecognitionRule = z.output<typeof recognitionSchema>
export type TalentCardRule = z.output<typeof talentCardSchema>
