import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { daySchema, moneySchema } from '@/lib/policy/rulebook/schema/scalar'

const received = z.strictObject({
  item: z.string(),
  category: z.string(),
  amount: moneySchema,
  paid: moneySchema.optional(),
  months: z.int().default(0),
  on: daySchema,
  of: z.enum(['self', 'spouse', 'other']).default('self'),
  sameEnterprise: z.boolean().default(false),
  status: z.enum(['active', 'ended']).default('active'),
})
export type CaseReceived = z.output<typeof received>

const funding = z.partialRecord(z.enum(['county', 'city', 'province', 'employer']), moneySchema)

const expectation = z.strictObject({
  verdict: z.enum(['eligible', 'ineligible', 'needsEvidence']),
  amount: moneySchema.optional(),
  /** What could be granted at most, of a case that lacks evidence. */
  atMost: moneySchema.optional(),
  instalments: z.array(moneySchema).optional(),
  dueOn: z.array(daySchema).optional(),
  /** So many payments of so much. */
  each: z.strictObject({ times: z.int(), amount: moneySchema, funding: funding.optional() }).optional(),
  funding: funding.optional(),
  notMet: z.array(z.string()).optional(),
  unknown: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  terminates: z.array(z.string()).optional(),
  tier: z.string().optional(),
  validTo: daySchema.optional(),
  /** Sum of the instalments whose gate is met on their day. */
  payable: moneySchema.optional(),
})

const recovery = z.strictObject({ served: z.int(), amount: moneySchema, funding: funding.optional() })

const oneCase = z.strictObject({
  name: z.string(),
  /** 推定: a reading of ours, not in the source. */
  presumed: z.boolean().default(false),
  day: daySchema.optional(),
  facts: z.record(z.string(), z.unknown()).default({}),
  spouse: z.boolean().default(false),
  received: z.array(received).default([]),
  expect: expectation,
  recovery: recovery.optional(),
})
export type PolicyCase = z.output<typeof oneCase>

const caseFile = z.strictObject({
  rulebook: z.string(),
  day: daySchema,
  facts: z.record(z.string(), z.unknown()),
  cases: z.array(oneCase).min(4),
})
export type CaseFile = z.output<typeof caseFile>

/** Reads a file of worked cases: facts common to all, then what each case changes (null: not known). */
export const readCaseFile = (path: string): CaseFile => caseFile.parse(parse(readFileSync(path, 'utf8')))
