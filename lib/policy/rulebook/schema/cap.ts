import { z } from 'zod'
import { valueName } from '../words/name'
import { countFactSchema, type Expression, expressionSchema, ROUNDINGS } from './expression'
import { clauseSchema, codeSchema, monthsSchema, textSchema } from './scalar'

/** Limits that look beyond this one award. */
export const CAP_SCOPES = ['award', 'person', 'household', 'enterpriseYear', 'controllerYear'] as const

export type Cap = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly scope: (typeof CAP_SCOPES)[number]
  readonly limit: Expression
}

export const capSchema = z.strictObject({
  code: codeSchema,
  clause: clauseSchema,
  text: textSchema,
  scope: z.enum(CAP_SCOPES, { error: `范围只能是 ${CAP_SCOPES.map((one) => valueName(one)).join('、')}` }),
  limit: expressionSchema,
}) satisfies z.ZodType<Cap>

/** 追回: what is paid × what was left unserved ÷ the term, counted in whole months. */
export const recoverySchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  kind: z.literal('proRata'),
  term: monthsSchema,
  /** Months served; when they reach the term nothing is owed. */
  served: countFactSchema,
  rounding: z.enum(ROUNDINGS, { error: '取舍写 去尾（down）或 四舍五入（halfUp）' }),
  parts: z.array(codeSchema).min(1).optional(),
})

export type Recovery = z.output<typeof recoverySchema>
