import { z } from 'zod'
import { FACT_KEYS, type FactKey } from '@/lib/fact/catalogue'
import { parsePlainDate } from '@/lib/kernel/plain-date'

/** Longer than any rulebook of a county by far. */
const LONGEST = 200_000

const day = z.string().transform((text, context) => {
  const read = parsePlainDate(text)
  if (read !== null) return read
  context.addIssue({ code: 'custom', message: '日期要写成 2026-01-01 的样子', input: text })
  return z.NEVER
})

const factKey = z.enum(FACT_KEYS as [FactKey, ...FactKey[]])
const factValue = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.array(z.string().max(60)).max(60).readonly(),
])

/** Somebody proposed, by what is known of them, or somebody of the register. */
const person = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('made'), facts: z.partialRecord(factKey, factValue) }),
  z.strictObject({ kind: z.literal('real'), talentId: z.uuid() }),
])

/** A rulebook as it stands in the box, and whom to try it on; without a person it is asked whom it proposes. */
export const TrialInput = z.strictObject({
  text: z.string().max(LONGEST),
  day: day.optional(),
  person: person.optional(),
  /** What is said otherwise of the person, in this order, as typed; empty: nobody knows. */
  changes: z
    .array(z.strictObject({ fact: factKey, typed: z.string().max(200) }))
    .max(200)
    .default([]),
})
export type TrialQuestion = z.output<typeof TrialInput>
export type TrialSubject = NonNullable<TrialQuestion['person']>
export type TrialChange = TrialQuestion['changes'][number]

export const TrialSearchInput = z.strictObject({ q: z.string().trim().min(1).max(60) })
