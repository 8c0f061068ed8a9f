import { z } from 'zod'
import { clauseSchema, codeSchema, textSchema } from './scalar'
import { type AsOf, asOfSchema, type Test, testSchema } from './test'

/** What a no can still be put right by: it then counts as unknown, and this is what is missing. */
export type Fixable = { readonly text: string; readonly material: string | null }

/** One sentence of the policy that must hold. Leaves without a day of their own are read on `asOf`. */
export type Criterion = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly asOf: AsOf
  readonly test: Test
  readonly fixable: Fixable | null
}

const fixableSchema = z
  .strictObject({ text: textSchema, material: codeSchema.optional() })
  .transform((raw): Fixable => ({ ...raw, material: raw.material ?? null }))

export const criterionSchema = z
  .strictObject({
    code: codeSchema,
    clause: clauseSchema,
    text: textSchema,
    asOf: asOfSchema.optional(),
    test: testSchema,
    fixable: fixableSchema.optional(),
  })
  .transform((raw): Criterion => ({
    ...raw,
    asOf: raw.asOf ?? { kind: 'applicationDay' },
    fixable: raw.fixable ?? null,
  }))
