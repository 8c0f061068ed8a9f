import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import { readManyEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import { FACT_KEYS, factOf, type FactReader } from '@/lib/fact/catalogue'
import type { Register } from '@/lib/matching/repository/look'
import { standingsSql } from '@/lib/matching/repository/match-query'
import { prisma } from '@/lib/platform/prisma'
import type { Outcome, Received } from '@/lib/policy/engine/assessment'
import { judgeStanding } from '@/lib/policy/engine/standing'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { listReceived } from '@/lib/subsidy/steps/list-received'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import { readManyTalentFacts } from '@/lib/talent/steps/read-talent-facts'
import { CASE_SETS } from '../../policy/support/examination'
import { seedRulebook } from '../../policy/support/seed-rulebooks'
import { COUNTY, fillRandomRegister, TODAY } from './random-register'
import { randomRulebook } from './random-rulebook'

const SEED = 20261128
const registerOf = (subject: 'talent' | 'enterprise'): Register => ({
  countyCode: COUNTY,
  subject,
  where: (id) => Prisma.sql`${id} IS NOT NULL`,
})

type Items = readonly (readonly Rulebook[])[]

const readers = { talent: new Map<string, FactReader>(), enterprise: new Map<string, FactReader>() }
let received: Received[]

const idsOf = async (model: { findMany: (args: object) => Promise<{ id: string }[]> }): Promise<string[]> =>
  (await model.findMany({ where: { countyCode: COUNTY, status: 'active' }, select: { id: true } })).map(({ id }) => id)

beforeAll(async () => {
  await fillRandomRegister(600, SEED)
  const talentIds = await idsOf(prisma.talent)
  const enterpriseIds = await idsOf(prisma.enterprise)
  for (const [id, facts] of await readManyTalentFacts(prisma, COUNTY, talentIds))
    readers.talent.set(id, talentFactReader(facts))
  for (const [id, facts] of await readManyEnterpriseFacts(prisma, COUNTY, enterpriseIds))
    readers.enterprise.set(id, enterpriseFactReader(facts))
  received = [...(await listReceived(prisma, COUNTY, { talentIds, enterpriseIds }))]
}, 120_000)

const OUTCOMES = new Map<unknown, Outcome>([
  [true, 'met'],
  [false, 'notMet'],
  [null, 'unknown'],
])

/** What SQL says of every subject, item by item. */
async function bySql(register: 'talent' | 'enterprise', items: Items): Promise<Map<string, (Outcome | undefined)[]>> {
  const matched = items.map((rulebooks, index) => ({ itemId: String(index), rulebooks }))
  const statement = standingsSql(registerOf(register), matched, TODAY)
  const rows = await prisma.$queryRaw<Record<string, unknown>[]>(statement)
  return new Map(rows.map((row) => [String(row.id), items.map((_, index) => OUTCOMES.get(row[`s${index}`]))]))
}

function byEngine(id: string, reader: FactReader, items: Items): Outcome[] {
  const own = received.filter(({ subjectId }) => subjectId === id)
  const context = { subjectId: id, spouseId: null, enterpriseId: null, controllerKey: null, received: own }
  return items.map((rulebooks) => judgeStanding(rulebooks, reader, { day: TODAY, context }))
}

type Comparison = { readonly differ: readonly string[]; readonly outcomes: readonly Outcome[] }

async function compare(register: 'talent' | 'enterprise', items: Items): Promise<Comparison> {
  const sql = await bySql(register, items)
  const compared = [...readers[register]].flatMap(([id, reader]) =>
    byEngine(id, reader, items).map((outcome, index) => ({ id, index, outcome, other: sql.get(id)?.[index] })),
  )
  const differ = compared
    .filter(({ outcome, other }) => outcome !== other)
    .map(({ id, index, outcome, other }) => `${id}: engine ${outcome}, SQL ${other}: ${told(items[index])}`)
  return { differ: differ.slice(0, 3), outcomes: compared.map(({ outcome }) => outcome) }
}

const told = (rulebooks: readonly Rulebook[] = []): string =>
  JSON.stringify(
    rulebooks.map(({ criteria, appliesWhen, evidence, outcome }) => [
      appliesWhen,
      criteria,
      evidence.verify.map(({ fact }) => fact),
      outcome.kind === 'recognition' ? outcome.tiers : [],
    ]),
  )

/** What only an applicant declares no register knows: a few of these are enough to see that. */
const DECLARED = FACT_KEYS.filter((key) => factOf(key).origin === 'declared')
const TRIED = FACT_KEYS.filter((key) => !DECLARED.includes(key) || DECLARED.indexOf(key) % 8 === 0)

/** An enterprise knows nothing of persons: a fact or two of theirs are enough to see that. */
const KEYS = {
  talent: TRIED,
  enterprise: TRIED.filter((key) => factOf(key).subject === 'enterprise' || key === 'person.ageYears'),
}

const madeUp = (register: 'talent' | 'enterprise', count: number): Items =>
  fc.sample(fc.array(randomRulebook(seedRulebook('LIV-01'), KEYS[register]), { minLength: 1, maxLength: 2 }), {
    numRuns: count,
    seed: SEED,
  })

describe('the two evaluators', () => {
  it.each(['talent', 'enterprise'] as const)('agree on every item there is for every %s', async (register) => {
    const items = CASE_SETS.map(({ rulebooks }) =>
      rulebooks.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1)),
    )
    const own = items.filter(([newest]) => register === 'talent' || newest?.applicant === register)
    expect(own.length).toBeGreaterThan(5)
    expect((await compare(register, own)).differ).toEqual([])
  })

  it.each([
    ['talent', 120, 20_000],
    ['enterprise', 240, 1_000],
  ] as const)(
    'agree on made-up rulebooks for every %s',
    async (register, count, least) => {
      const outcomes: Outcome[] = []
      const items = madeUp(register, count)
      for (let from = 0; from < count; from += 12) {
        const compared = await compare(register, items.slice(from, from + 12))
        expect(compared.differ).toEqual([])
        outcomes.push(...compared.outcomes)
      }
      expect(outcomes.length).toBeGreaterThan(least)
      // Each answer is given often enough for the agreement to mean something.
      for (const outcome of ['met', 'notMet', 'unknown'])
        expect(outcomes.filter((one) => one === outcome).length, outcome).toBeGreaterThan(outcomes.length / 50)
    },
    120_000,
  )
})
