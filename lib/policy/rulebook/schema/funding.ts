import { z } from 'zod'
import { type Funder, FUNDERS } from '@/lib/policy/engine/assessment'
import type { Fen } from '@/lib/kernel/fen'
import { valueName } from '../words/name'
import { clauseSchema, countSchema, moneySchema, ONCE_SOUND, percentSchema } from './scalar'
import { type Test, testSchema } from './test'

/** A share of every instalment (60%, or 2 of 3 parts), a fixed sum of every instalment, or what the fixed sums leave. */
export type FundingShare =
  | { readonly kind: 'share'; readonly funder: Funder; readonly basisPoints: number }
  | { readonly kind: 'ratio'; readonly funder: Funder; readonly parts: number }
  | { readonly kind: 'fixed'; readonly funder: Funder; readonly amountFen: Fen }
  | { readonly kind: 'rest'; readonly funder: Funder }

/** Who bears what, and when that holds. The first rule whose `when` is met applies. */
export type FundingRule = {
  readonly clause: string
  readonly when: Test | null
  readonly lines: readonly FundingShare[]
}

const funderSchema = z.enum(FUNDERS, { error: `承担方只能是 ${FUNDERS.map((one) => valueName(one)).join('、')}` })

const lineSchema = z.union([
  z
    .strictObject({ funder: funderSchema, share: percentSchema })
    .transform(({ funder, share }): FundingShare => ({ kind: 'share', funder, basisPoints: share })),
  z
    .strictObject({ funder: funderSchema, parts: countSchema })
    .transform(({ funder, parts }): FundingShare => ({ kind: 'ratio', funder, parts })),
  z
    .strictObject({ funder: funderSchema, fixed: moneySchema })
    .transform(({ funder, fixed }): FundingShare => ({ kind: 'fixed', funder, amountFen: fixed })),
  z
    .strictObject({ funder: funderSchema, rest: z.literal(true) })
    .transform(({ funder }): FundingShare => ({ kind: 'rest', funder })),
])

const WHOLE = 10_000

/** Why lines do not make a whole, in Chinese; null when they do. */
function faultOf(lines: readonly FundingShare[]): string | null {
  if (new Set(lines.map((line) => line.funder)).size < lines.length) return '同一承担方只能写一行'
  if (lines.every((line) => line.kind === 'ratio')) return null
  const shares = lines.filter((line) => line.kind === 'share')
  if (shares.length === lines.length) {
    const total = shares.reduce((sum, line) => sum + line.basisPoints, 0)
    return total === WHOLE ? null : `各承担方比例合计为 ${total / 100}%，应为 100%`
  }
  if (shares.length > 0 || lines.some((line) => line.kind === 'ratio')) return '百分比、份数与定额不能混写'
  const rests = lines.filter((line) => line.kind === 'rest').length
  return rests === 1 && lines.at(-1)?.kind === 'rest' ? null : '定额承担之后，最后一行要写由谁承担其余部分（其余: 是）'
}

export const fundingLinesSchema = z
  .array(lineSchema, { error: '要写一个列表' })
  .min(1, { error: '至少要有一个承担方' })
  .superRefine((lines, context) => {
    const fault = faultOf(lines)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault, input: lines })
  }, ONCE_SOUND)

export const fundingRuleSchema = z
  .strictObject({ clause: clauseSchema, when: testSchema.optional(), lines: fundingLinesSchema })
  .transform((rule): FundingRule => ({ ...rule, when: rule.when ?? null }))
