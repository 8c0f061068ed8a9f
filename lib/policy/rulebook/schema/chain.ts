import { z } from 'zod'
import { ROLES } from '@/lib/kernel/actor'
import { valueName } from '../words/name'
import { clauseSchema, codeSchema, countSchema, moneySchema, ONCE_SOUND, textSchema } from './scalar'

export const CHAIN_STEP_KINDS = ['employerConfirmation', 'intake', 'review', 'decide'] as const

const amountBandSchema = z
  .strictObject({ from: moneySchema.optional(), below: moneySchema.optional() })
  .refine(({ from, below }) => from === undefined || below === undefined || from < below, {
    error: '金额段的起点要小于终点',
  })
  .transform(({ from, below }) => ({ from: from ?? null, below: below ?? null }))

/** One hand the case passes through. With an amount band it is walked only by cases of that amount. */
export const chainStepSchema = z
  .strictObject({
    code: codeSchema,
    name: textSchema,
    kind: z.enum(CHAIN_STEP_KINDS, {
      error: `环节类型只能是 ${CHAIN_STEP_KINDS.map((one) => valueName(one)).join('、')}`,
    }),
    role: z.enum(ROLES, { error: '没有这个角色' }),
    /** A unit's code, or what it is to the applicant: applicantTownship, applicantEmployer. */
    unit: codeSchema.meta({ examples: ['applicantTownship', 'applicantEmployer'] }),
    dueWorkingDays: countSchema,
    opinionRequired: z.boolean().default(false),
    /** `all`, or the answers and materials that may be sent back for correction; an empty list: none. */
    mayReturn: z.union([z.literal('all'), z.array(z.string())]).default('all'),
    amountBand: amountBandSchema.optional(),
    /** 线下审定: decided on paper, then recorded with minute number, date and signer. */
    offline: z.boolean().default(false),
  })
  .transform((raw) => ({ ...raw, amountBand: raw.amountBand ?? null }))

export type ChainStep = z.output<typeof chainStepSchema>

export const chainSchema = z
  .array(chainStepSchema, { error: '要写一个列表' })
  .min(1, { error: '至少要有一个环节' })
  .superRefine((steps, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message, input: steps })
    if (new Set(steps.map((step) => step.code)).size < steps.length) wrong('环节代码重复')
    const last = steps.at(-1)
    if (last?.kind !== 'decide') wrong('最后一个环节的类型要是审定（decide）')
    else if (last.amountBand !== null && !steps.some((step) => step.kind === 'decide' && step.amountBand === null)) {
      if (!coversEverything(steps.filter((step) => step.kind === 'decide'))) wrong('各审定环节的金额段没有覆盖所有金额')
    }
  }, ONCE_SOUND)

function coversEverything(steps: readonly ChainStep[]): boolean {
  const bands = steps.map((step) => step.amountBand).filter((band) => band !== null)
  const sorted = bands.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))
  let reached: number | null = 0
  for (const band of sorted) {
    if (reached === null || (band.from ?? 0) > reached) break
    reached = band.below === null ? null : Math.max(reached, band.below)
  }
  return reached === null
}

/** 公示 in working days; null where the matter is not shown. */
export const noticeSchema = z.strictObject({ workingDays: countSchema, clause: clauseSchema })
