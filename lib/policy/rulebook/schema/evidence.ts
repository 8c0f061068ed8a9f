import { z } from 'zod'
import { factKeySchema, type Test, testSchema } from './test'
import { clauseSchema, codeSchema, countSchema, textSchema } from './scalar'

export const FILE_FORMATS = ['pdf', 'jpg', 'png'] as const

/** A paper to hand in. Without `when` everybody must; with it only those it holds for, or may hold for. */
export type Material = {
  readonly code: string
  readonly name: string
  readonly clause: string
  readonly hint: string | null
  readonly when: Test | null
  readonly maxCount: number
  readonly maxMegabytes: number
  readonly formats: readonly (typeof FILE_FORMATS)[number][]
  /** Facts that this paper proves. */
  readonly proves: readonly z.output<typeof factKeySchema>[]
}

const materialSchema = z
  .strictObject({
    code: codeSchema,
    name: textSchema,
    clause: clauseSchema,
    hint: textSchema.optional(),
    when: testSchema.optional(),
    maxCount: countSchema.default(5),
    maxMegabytes: countSchema.max(20, { error: '单个文件不超过 20 MB' }).default(10),
    formats: z
      .array(z.enum(FILE_FORMATS))
      .min(1)
      .default([...FILE_FORMATS]),
    proves: z.array(factKeySchema).default([]),
  })
  .transform((raw): Material => ({ ...raw, hint: raw.hint ?? null, when: raw.when ?? null }))

/** A fact the form asks for when the register does not know it. */
const askedSchema = z.strictObject({
  fact: factKeySchema,
  hint: textSchema.optional(),
  required: z.boolean().default(true),
})

/** A fact that counts only once the named department has confirmed it. */
const verifySchema = z.strictObject({ fact: factKeySchema, unit: codeSchema })

export const evidenceSchema = z.strictObject({
  materials: z.array(materialSchema).default([]),
  asked: z.array(askedSchema).default([]),
  verify: z.array(verifySchema).default([]),
})

export type Evidence = z.output<typeof evidenceSchema>
export type AskedFact = Evidence['asked'][number]
