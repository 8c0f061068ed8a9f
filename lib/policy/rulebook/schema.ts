import { z } from 'zod'
import { benefitSchema } from './schema/benefit'
import { chainSchema, noticeSchema } from './schema/chain'
import { criterionSchema } from './schema/criterion'
import { evidenceSchema } from './schema/evidence'
import { offerSchema } from './schema/offer'
import { outcomeSchema } from './schema/outcome'
import { clauseSchema, codeSchema, daySchema, ONCE_SOUND, textSchema } from './schema/scalar'
import { checkWholeRulebook } from './schema/whole'

export type { Benefit } from './schema/benefit'
export type { Cap, Recovery } from './schema/cap'
export type { ChainStep } from './schema/chain'
export type { Criterion, Fixable } from './schema/criterion'
export type { AskedFact, Evidence, Material } from './schema/evidence'
export type { Expression, Rounding } from './schema/expression'
export type { FundingShare } from './schema/funding'
export type { RecognitionRule, SubsidyRule, TalentCardRule } from './schema/outcome'
export type { Schedule, ScheduledInstalment, StartFrom } from './schema/schedule'
export type { Part } from './schema/part'
export type { Periods } from './schema/periods'
export type { ScoringSheet } from './schema/sheet'
export type { Bound, Modifier, Tier } from './schema/tier'
export type { HouseholdRule, Scope, StackingRule } from './schema/stacking'
export type { Comparison } from './schema/comparison'
export type { AsOf, Leaf, Test } from './schema/test'

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: '每年的日子写成 09-30 的样子' })

/** 受理期: between two days, or between the same days of every year. Both ends are included. */
const windowSchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  from: daySchema.optional(),
  to: daySchema.optional(),
  yearly: z.array(z.strictObject({ from: monthDay, to: monthDay })).default([]),
})

const documentSchema = z.strictObject({
  number: textSchema,
  title: textSchema,
  issuer: textSchema,
  issuedOn: daySchema,
  summary: textSchema,
  clauses: z.array(z.strictObject({ ref: clauseSchema, text: textSchema })).min(1, { error: '至少要录入一条原文' }),
})

/**
 * What a rulebook may say. Parsed when it is saved and again when it is read; everything it says is executed.
 *
 * - Money is written '3000元' or '1.5万元', lengths of time '36个月' or '3年', shares '60%', days '2026-01-01'. A bare
 *   number stands only for counts and for facts that are counted ('3年' is as good as 3 where the fact counts years).
 * - A condition is `{fact, <comparison>: value}`, or `all`, `any`, `not` of conditions. atLeast, atMost, onOrAfter,
 *   onOrBefore, between and within include their end; moreThan and lessThan do not. `asOf` names the day on which facts
 *   are read; without it that is the application day.
 * - `criteria` must all be met. One with `fixable` that is not met counts as unknown: it can still be put right.
 * - A subsidy has parts; a part has tiers, modifiers, periods, a schedule and funders. The sum runs: tier, modifiers,
 *   periods, parts together, the spouse's share, the ceiling of one award, stacking in its order, shared ceilings.
 * - Every sentence and every figure names its `clause`, and the clause must be among `document.clauses`.
 */
export const rulebookSchema = z
  .strictObject({
    code: codeSchema,
    title: textSchema,
    summary: textSchema,
    applicant: z.enum(['talent', 'enterprise'], { error: '申报主体写 人才（talent）或 用人单位（enterprise）' }),
    leadUnit: codeSchema,
    effectiveFrom: daySchema,
    effectiveTo: daySchema.optional(),
    document: documentSchema,
    /** How an ambiguous sentence was read: shown to whoever checks the rulebook. */
    notes: z.array(textSchema).default([]),
    /** 老人老办法: whom this version is for; who falls outside belongs to another version. */
    appliesWhen: criterionSchema.optional(),
    window: windowSchema.optional(),
    offer: offerSchema.optional(),
    criteria: z.array(criterionSchema, { error: '要写一个列表' }).min(1, { error: '至少要有一个条件' }),
    /** Asked only at a gate, before an instalment is paid: 服务期满考核合格, 验收通过. */
    checks: z.array(criterionSchema).default([]),
    outcome: outcomeSchema,
    evidence: evidenceSchema.prefault({}),
    /** Text the applicant signs (承诺书). */
    commitment: textSchema,
    chain: chainSchema,
    notice: noticeSchema.optional(),
    benefits: z.array(benefitSchema).default([]),
  })
  .transform((raw) => ({
    ...raw,
    effectiveTo: raw.effectiveTo ?? null,
    appliesWhen: raw.appliesWhen ?? null,
    window: raw.window ?? null,
    offer: raw.offer ?? null,
    notice: raw.notice ?? null,
  }))
  .superRefine(checkWholeRulebook, ONCE_SOUND)

/** A rulebook as the engine reads it: every default filled in, money in fen, operands typed by their facts. */
export type Rulebook = {
  readonly [key in keyof z.output<typeof rulebookSchema>]: z.output<typeof rulebookSchema>[key]
}
