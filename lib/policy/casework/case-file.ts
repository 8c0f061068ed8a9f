import { z } from 'zod'
import { type FactKey, isFactKey } from '@/lib/fact/catalogue'
import type { Result } from '@/lib/kernel/result'
import { FUNDERS } from '../engine/assessment'
import type { RulebookIssue } from '../rulebook/issue'
import { readText, type TextRead } from '../rulebook/read-text'
import { categorySchema, daySchema, moneySchema } from '../rulebook/schema/scalar'
import { factFault } from './case-reader'

const received = z.strictObject({
  item: z.string(),
  category: categorySchema,
  amount: moneySchema,
  paid: moneySchema.optional(),
  months: z.int().default(0),
  on: daySchema,
  of: z.enum(['self', 'spouse', 'other']).default('self'),
  sameEnterprise: z.boolean().default(false),
  status: z.enum(['active', 'ended']).default('active'),
})
export type CaseReceived = z.output<typeof received>

const funding = z.partialRecord(z.enum(FUNDERS), moneySchema)

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
  /** Sentences that fail, each by its code, its clause or its text. */
  notMet: z.array(z.string()).optional(),
  unknown: z.array(z.string()).optional(),
  /** Facts, or what else is missing by its name. */
  missing: z.array(z.union([z.string().meta({ means: 'fact' }), z.string()])).optional(),
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
export type Expectation = z.output<typeof expectation>

const recovery = z.strictObject({ served: z.int(), amount: moneySchema, funding: funding.optional() })

/** What is known: `fact: value`; null or 未知 takes away what all cases share. */
const facts = z
  .record(z.string(), z.unknown())
  .meta({ means: 'facts' })
  .superRefine((known, context) => {
    for (const [key, value] of Object.entries(known)) {
      const message = isFactKey(key) ? factFault(key, value) : `事实目录里没有「${key}」`
      if (message !== null) context.addIssue({ code: 'custom', message, path: [key], input: value })
    }
  })
  .transform((known) => known as Readonly<Partial<Record<FactKey, unknown>>>)

/** What becomes of instalments not yet paid when the facts change (期中购房). */
const later = z.strictObject({ day: daySchema, paid: z.int(), facts, dueNow: moneySchema })

/** The spouse's own facts, and which of the two had better apply first. */
const couple = z.strictObject({
  facts,
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
  name: z.string({ error: '每个案例要有名称' }),
  /** 推定: a reading of ours, not in the source. */
  presumed: z.boolean().default(false),
  day: daySchema.optional(),
  facts: facts.prefault({}),
  spouse: z.boolean().default(false),
  received: z.array(received).default([]),
  /** Without it the case is only worked out and shown. */
  expect: expectation.optional(),
  recovery: recovery.optional(),
  later: later.optional(),
  couple: couple.optional(),
  holders: holders.optional(),
  /** Marks of a scoring sheet; their sum is the score. */
  marks: z.record(z.string(), z.int()).optional(),
  uses: z.array(use).default([]),
})
export type PolicyCase = z.output<typeof oneCase>

/** Worked cases of one item: facts common to all, then what each case changes. */
export const caseFileSchema = z
  .strictObject({
    /** The item by its code, or files beside this one: its versions. */
    rulebook: z.string().optional(),
    versions: z.array(z.string()).min(1).optional(),
    day: daySchema,
    facts: facts.prefault({}),
    cases: z.array(oneCase, { error: '要写一个列表' }).min(1, { error: '至少要有一个案例' }),
  })
  .refine((file) => (file.rulebook === undefined) !== (file.versions === undefined), {
    error: '要写明规则的事项代码（规则: LIV-01），或各版规则的文件名（各版规则: [旧.yaml, 新.yaml]），只写一样',
  })
export type CaseFile = z.output<typeof caseFileSchema>

/** Reads a file of worked cases, in Chinese words or in keys. */
export const readCases = (text: string): Result<TextRead<CaseFile>, readonly RulebookIssue[]> =>
  readText(text, caseFileSchema)
