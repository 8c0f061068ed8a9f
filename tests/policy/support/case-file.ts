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
  /** Sum of what falls due up to a day, and who bears it. */
  dueBy: z.strictObject({ day: daySchema, amount: moneySchema, funding: funding.optional() }).optional(),
  /** Effective day of the version that is for this person; 'none' where no version is. */
  version: z.string().optional(),
  /** Words that what is missing must contain. */
  says: z.string().optional(),
})

const recovery = z.strictObject({ served: z.int(), amount: moneySchema, funding: funding.optional() })

/** What becomes of instalments not yet paid when the facts change (期中购房). */
const later = z.strictObject({
  day: daySchema,
  paid: z.int(),
  facts: z.record(z.string(), z.unknown()),
  dueNow: moneySchema,
})

/** The spouse's own facts, and which of the two had better apply first. */
const couple = z.strictObject({
  facts: z.record(z.string(), z.unknown()),
  first: z.enum(['self', 'spouse']),
  total: moneySchema,
  /** The sum in the other order. */
  otherwise: moneySchema,
})

const holders = z.strictObject({ byTier: z.record(z.string(), z.int()), total: z.int() })

/** Uses of a service before this one, and how many are left now; null: not limited. */
const use = z.strictObject({
  benefit: z.string(),
  tier: z.string(),
  before: z.array(z.strictObject({ benefit: z.string(), on: daySchema })).default([]),
  isAllowed: z.boolean(),
  left: z.int().nullable(),
})

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
  later: later.optional(),
  couple: couple.optional(),
  holders: holders.optional(),
  /** Marks of a scoring sheet; their sum is the score. */
  marks: z.record(z.string(), z.int()).optional(),
  uses: z.array(use).default([]),
})
export type PolicyCase = z.output<typeof oneCase>

const caseFile = z
  .strictObject({
    /** A rulebook of the seed by its code, or files beside this one: the versions of one item. */
    rulebook: z.string().optional(),
    versions: z.array(z.string()).min(1).optional(),
    day: daySchema,
    facts: z.record(z.string(), z.unknown()),
    cases: z.array(oneCase).min(4),
  })
  .refine((file) => (file.rulebook === undefined) !== (file.versions === undefined), {
    error: 'name a rulebook or its versions',
  })
export type CaseFile = z.output<typeof caseFile>

/** Reads a file of worked cases: facts common to all, then what each case changes (null: not known). */
export const readCaseFile = (path: string): CaseFile => caseFile.parse(parse(readFileSync(path, 'utf8')))
