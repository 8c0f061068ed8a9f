import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactKey } from '@/lib/fact/catalogue'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { type Fen, sumFen, toFen } from '@/lib/kernel/fen'
import type { Assessment, AssessmentContext, Received } from '@/lib/policy/engine/assessment'
import { recover } from '@/lib/policy/engine/recover'
import type { CaseFacts } from '@/lib/policy/casework/case-reader'
import { contextFor, run, subsidyOf } from './support/random-context'
import { type RANDOM_DAY, randomFacts } from './support/random-subject'
import { ALL_RULEBOOKS } from './support/examination'
import { seedRulebook } from './support/seed-rulebooks'

const RUNS = { numRuns: 300, seed: 20260914 }

const without = (facts: CaseFacts, dropped: ReadonlySet<string>): CaseFacts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !dropped.has(key)))

describe.each(ALL_RULEBOOKS)('%s holds for everybody', (_, rulebook, entitled) => {
  const context = contextFor(rulebook)
  const subject = randomFacts(rulebook, entitled)

  it('the same input gives the same answer, and the answer is plain JSON', () => {
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        const answer = run(rulebook, facts, within)
        expect(canonicalJson(run(rulebook, facts, within))).toBe(canonicalJson(answer))
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      }),
      RUNS,
    )
  })

  it('the order of criteria does not matter', () => {
    const reversed = { ...rulebook, criteria: rulebook.criteria.toReversed() }
    const byCode = (answer: Assessment) => [...answer.findings].sort((a, b) => (a.code < b.code ? -1 : 1))
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        const [first, second] = [run(rulebook, facts, within), run(reversed, facts, within)]
        expect(second.verdict).toBe(first.verdict)
        expect(subsidyOf(second)).toEqual(subsidyOf(first))
        expect(byCode(second)).toEqual(byCode(first))
      }),
      RUNS,
    )
  })

  it('instalments and funding lines sum to the whole, and none is empty', () => {
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        for (const grant of subsidyOf(run(rulebook, facts, within))) {
          const sum = (lines: readonly { readonly amountFen: Fen }[]) => sumFen(lines.map((line) => line.amountFen))
          expect(sum(grant.instalments)).toBe(grant.amountFen)
          expect(sum(grant.funding)).toBe(grant.amountFen)
          expect(grant.amountFen).toBeGreaterThan(0)
          for (const instalment of grant.instalments) {
            expect(sum(instalment.funding)).toBe(instalment.amountFen)
            expect(instalment.amountFen).toBeGreaterThan(0)
          }
          expect(grant.steps.at(-1)?.amountFen).toBe(grant.amountFen)
        }
      }),
      RUNS,
    )
  })

  it('an answer that is definite stays so whatever else becomes known', () => {
    fc.assert(
      fc.property(subject, context, fc.infiniteStream(fc.boolean()), (facts, within, coins) => {
        const dropped = new Set(Object.keys(facts).filter(() => coins.next().value))
        const less = run(rulebook, without(facts, dropped), within)
        if (less.verdict !== 'needsEvidence') expect(run(rulebook, facts, within).verdict).toBe(less.verdict)
      }),
      RUNS,
    )
  })

  it('nobody is granted more than "at most" said while facts were missing, but for a part that was said to wait', () => {
    fc.assert(
      fc.property(subject, context, fc.infiniteStream(fc.boolean()), (facts, within, coins) => {
        const dropped = new Set(Object.keys(facts).filter(() => coins.next().value))
        const [less, full] = [run(rulebook, without(facts, dropped), within), run(rulebook, facts, within)]
        const isWaiting = less.findings.some((finding) => finding.code === 'amount' && finding.note !== null)
        const [most] = less.verdict === 'needsEvidence' && !isWaiting ? subsidyOf(less) : []
        const [got] = full.verdict === 'eligible' ? subsidyOf(full) : []
        if (most && got) expect(got.amountFen).toBeLessThanOrEqual(most.amountFen)
      }),
      RUNS,
    )
  })

  it('what is missing is named whenever evidence is wanting, and nothing is unclear otherwise', () => {
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        const answer = run(rulebook, facts, within)
        if (answer.verdict === 'needsEvidence') expect(answer.missing.length).toBeGreaterThan(0)
        if (answer.verdict === 'eligible')
          expect(answer.findings.every((finding) => finding.outcome === 'met')).toBe(true)
        if (answer.verdict === 'ineligible')
          expect(answer.findings.some((finding) => finding.outcome === 'notMet')).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('ceilings', () => {
  const granted = (within: AssessmentContext, isShared: (one: Received) => boolean): Fen =>
    sumFen(within.received.filter(isShared).map((one) => one.amountFen))

  it('spouses together never get more than the house cost', () => {
    const rulebook = seedRulebook('BUY-01')
    fc.assert(
      fc.property(randomFacts(rulebook), contextFor(rulebook), (facts, within) => {
        const answer = run(rulebook, facts, within)
        const price = facts['housing.priceFen']?.spells[0]?.value
        const before = granted(within, (one) => one.itemCode === 'BUY-01' && one.subjectId !== 'other')
        if (answer.verdict === 'eligible')
          expect(subsidyOf(answer)[0]?.amountFen).toBeLessThanOrEqual(Number(price) - before)
      }),
      RUNS,
    )
  })

  it('an enterprise never gets more than 150 万元 in a year', () => {
    const rulebook = seedRulebook('ENT-01')
    fc.assert(
      fc.property(randomFacts(rulebook), contextFor(rulebook), (facts, within) => {
        const before = granted(within, (one) => one.itemCode === 'ENT-01' && one.grantedOn.startsWith('2026'))
        for (const grant of subsidyOf(run(rulebook, facts, within))) {
          expect(grant.amountFen).toBeLessThanOrEqual(Math.min(50_000_000, 150_000_000 - before))
        }
      }),
      RUNS,
    )
  })
})

it('recovery falls with service, never exceeds what was paid, and goes back to those who bore it', () => {
  const outcome = seedRulebook('SET-05').outcome
  const rule = outcome.kind === 'subsidy' ? outcome.recovery : null
  if (rule === null) throw new Error('SET-05 recovers')
  const amounts = fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }))
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 80 }), ([county, employer], served) => {
      const funding = [
        { funder: 'county', amountFen: toFen(county) },
        { funder: 'employer', amountFen: toFen(employer) },
      ] as const
      const paid = [{ part: 'settlement', amountFen: toFen(county + employer), funding }]
      const [now, later] = [recover(rule, paid, served), recover(rule, paid, served + 1)]
      expect(now.amountFen).toBeLessThanOrEqual(county + employer)
      expect(later.amountFen).toBeLessThanOrEqual(now.amountFen)
      expect(sumFen(now.funding.map((line) => line.amountFen))).toBe(now.amountFen)
    }),
    RUNS,
  )
})

it('more education never lowers the tier', () => {
  const rulebook = seedRulebook('REC-01')
  const ladder = ['31', '21', '14', '11']
  const degree = { '31': '4', '21': '4', '14': '3', '11': '2' } as Readonly<Record<string, string>>
  const tierOf = (facts: CaseFacts, education: string): string => {
    const known = (value: string) => ({ spells: [{ from: '0001-01-01' as typeof RANDOM_DAY, value }], pending: false })
    const own = {
      ...facts,
      'person.educationCode': known(education),
      'person.degreeCode': known(degree[education] ?? ''),
    }
    const answer = run(rulebook, own, {
      subjectId: 'self',
      spouseId: null,
      enterpriseId: null,
      controllerKey: null,
      received: [],
    })
    return answer.verdict === 'eligible' && answer.grant.kind === 'recognition' ? answer.grant.tier : 'Z'
  }
  const complete = randomFacts(rulebook).filter((facts) => NEEDED.every((key) => facts[key] !== undefined))
  const NEEDED: FactKey[] = [
    'honour.levels',
    'person.titleCode',
    'person.skillLevelCode',
    'person.isFullTimeEducation',
    'employment.modeCode',
  ]
  fc.assert(
    fc.property(complete, (facts) => {
      const tiers = ladder.map((education) => tierOf(facts, education))
      expect(tiers).toEqual([...tiers].sort().reverse())
    }),
    RUNS,
  )
})
