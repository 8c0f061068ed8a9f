import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fen, sumFen, ZERO } from '@/lib/kernel/fen'
import { arrangeHousehold } from '@/lib/policy/engine/arrange-household'
import type { Assessment, AssessmentContext, Received } from '@/lib/policy/engine/assessment'
import type { Cap, Expression, Rulebook, StackingRule } from '@/lib/policy/rulebook/schema'
import { bareReader, type CaseFacts } from '@/lib/policy/casework/case-reader'
import { ALL_RULEBOOKS } from './support/examination'
import { contextFor, run, subsidyOf } from './support/random-context'
import { RANDOM_DAY, randomFacts } from './support/random-subject'

const RUNS = { numRuns: 300, seed: 20261128 }

const SUBSIDIES = ALL_RULEBOOKS.flatMap(([name, rulebook, entitled]) =>
  rulebook.outcome.kind === 'subsidy' ? [[name, rulebook, rulebook.outcome, entitled] as const] : [],
)

/** What is granted for certain; nothing where the answer is no, or not yet. */
const grantedBy = (assessment: Assessment): Fen =>
  assessment.verdict === 'eligible' ? sumFen(subsidyOf(assessment).map((grant) => grant.amountFen)) : ZERO

/** The same, or while something is missing what could be granted at most. */
const mostOf = (assessment: Assessment): Fen => sumFen(subsidyOf(assessment).map((grant) => grant.amountFen))

const granted = (awards: readonly Received[]): Fen => sumFen(awards.map((award) => award.amountFen))

const alone = (within: AssessmentContext): AssessmentContext => ({ ...within, received: [] })

describe.each(SUBSIDIES)('%s', (_, rulebook, rule, entitled) => {
  const subject = randomFacts(rulebook, entitled)
  const context = contextFor(rulebook)

  it('is tried on people who are granted something', () => {
    const people = fc.sample(subject, RUNS)
    const nobody = { subjectId: 'self', spouseId: null, enterpriseId: 'firm', controllerKey: null, received: [] }
    const lucky = people.filter((facts) => grantedBy(run(rulebook, facts, nobody)) > ZERO)
    expect(lucky.length).toBeGreaterThan(people.length / 20)
  })

  it('never grants more than a ceiling leaves', () => {
    if (rule.caps.length === 0) return
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        const amount = grantedBy(run(rulebook, facts, within))
        for (const cap of rule.caps.filter(() => amount > ZERO)) {
          const room = limitOf(cap.limit, facts) - granted(sharing(cap, rulebook, within))
          expect(amount).toBeLessThanOrEqual(room)
        }
      }),
      RUNS,
    )
  })

  it('never grants more because of what was granted before', () => {
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        const [with_, without] = [run(rulebook, facts, within), run(rulebook, facts, alone(within))]
        expect(grantedBy(with_)).toBeLessThanOrEqual(mostOf(without))
      }),
      RUNS,
    )
  })

  it('never comes, with what it stacks on, to more than the better of the two', () => {
    const rules = rule.stacking.filter(({ kind }) => kind === 'netOff' || kind === 'highestOnly')
    if (rules.length === 0) return
    fc.assert(
      fc.property(subject, context, (facts, within) => {
        const amount = grantedBy(run(rulebook, facts, within))
        const best = mostOf(run(rulebook, facts, alone(within)))
        for (const one of rules) {
          const before = takenBy(rulebook.code, one, within)
          if (amount > ZERO) expect(amount + before).toBeLessThanOrEqual(Math.max(best, before))
        }
      }),
      RUNS,
    )
  })

  it('gives two spouses no more than both alone, and the better order first', () => {
    if (rule.household === null) return
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        const couple = [
          { subjectId: 'self', reader: bareReader(one) },
          { subjectId: 'spouse', reader: bareReader(other) },
        ] as const
        const [best, second] = arrangeHousehold(rulebook, couple, { day: RANDOM_DAY })
        const apart = [one, other].map((facts) => {
          const context = { subjectId: 'self', spouseId: null, enterpriseId: null, controllerKey: null, received: [] }
          return grantedBy(run(rulebook, facts, context))
        })
        expect(best?.totalFen).toBeLessThanOrEqual(sumFen(apart))
        expect(best?.totalFen).toBeGreaterThanOrEqual(Math.max(...apart))
        expect(best?.totalFen).toBeGreaterThanOrEqual(second?.totalFen ?? 0)
      }),
      RUNS,
    )
  })
})

/** The limit reckoned here, apart from the engine. */
function limitOf(limit: Expression, facts: CaseFacts): number {
  if (limit.kind === 'fixed') return limit.amountFen
  if (limit.kind === 'factAmount') return Number(facts[limit.fact]?.spells[0]?.value)
  throw new Error(`no item has a ceiling of this kind: ${limit.kind}`)
}

const isThisYear = ({ grantedOn }: Received): boolean => grantedOn.slice(0, 4) === RANDOM_DAY.slice(0, 4)

function sharing({ scope }: Cap, { code }: Rulebook, { received }: AssessmentContext): Received[] {
  const own = received.filter(({ itemCode }) => itemCode === code)
  switch (scope) {
    case 'award':
      return []
    case 'person':
      return own.filter(({ subjectId }) => subjectId === 'self')
    case 'household':
      return own.filter(({ subjectId }) => subjectId !== 'other')
    case 'enterpriseYear':
    case 'controllerYear':
      return own.filter(isThisYear)
  }
}

function takenBy(itemCode: string, rule: StackingRule, { received, subjectId }: AssessmentContext): number {
  if (rule.kind !== 'netOff' && rule.kind !== 'highestOnly') return 0
  const { items, categories } = rule.of ?? { items: [itemCode], categories: [] }
  const own = received.filter(
    (award) => award.subjectId === subjectId && (items.includes(award.itemCode) || categories.includes(award.category)),
  )
  return sumFen(own.map((award) => (rule.kind === 'netOff' ? award.paidFen : award.amountFen)))
}
