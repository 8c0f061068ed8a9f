import { type FactKey, type FactReader, type FactValue, isFactKey } from '@/lib/fact/catalogue'
import { type Fen, toFen, ZERO } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { caseReader } from '../casework/case-reader'
import type { AssessmentContext, Received } from '../engine/assessment'
import type { Bench } from '../engine/bench'
import { completeReader } from '../engine/received-reader'
import type { Rulebook } from '../rulebook/schema'

/** What is known of a person who is tried: facts as the register would hold them, and what was received before. */
export type TrialFacts = Readonly<Partial<Record<FactKey, FactValue>>>
export type TrialPerson = { readonly facts: TrialFacts; readonly day: PlainDate }

const EVER = toPlainDate('0001-01-01')
const SUBJECT = 'trial'

/** Facts of 已享受待遇 come from awards, as they do at a case: one award of each category says them all. */
const CATEGORIES = ['living', 'rent', 'settlement', 'homePurchase', 'apartment'] as const

export const isLedgerFact = (key: FactKey): boolean => key.startsWith('received.')

export const trialReader = (facts: TrialFacts): FactReader =>
  caseReader(
    Object.fromEntries(
      Object.entries(facts).flatMap(([key, value]) =>
        isFactKey(key) && !isLedgerFact(key) ? [[key, { spells: [{ from: EVER, value }], pending: false }]] : [],
      ),
    ),
  )

export const trialContext = ({ facts, day }: TrialPerson): AssessmentContext => ({
  subjectId: SUBJECT,
  spouseId: null,
  enterpriseId: 'trial-employer',
  controllerKey: 'trial-controller',
  received: receivedOf(facts, day),
})

/** Awards that make the 已享受 facts true. Only what a fact states is there: no award, nothing received. */
export function receivedOf(facts: TrialFacts, day: PlainDate): Received[] {
  const number = (key: string): number => {
    const value = isFactKey(key) ? facts[key] : undefined
    return typeof value === 'number' ? value : 0
  }
  return CATEGORIES.flatMap((category) => {
    const paidFen = toFen(number(`received.${category}Fen`))
    const months = number(`received.${category}Months`)
    const lives = category === 'apartment' && facts['received.livesInApartment'] === true
    const isAny = paidFen > ZERO || months > 0 || lives
    const times = Math.max(category === 'settlement' ? number('received.settlementTimes') : 0, isAny ? 1 : 0)
    return Array.from({ length: times }, (_, index) =>
      award(category, {
        paidFen: index === 0 ? paidFen : ZERO,
        months: index === 0 ? months : 0,
        isActive: lives,
        day,
      }),
    )
  })
}

type Said = { readonly paidFen: Fen; readonly months: number; readonly isActive: boolean; readonly day: PlainDate }

const award = (category: string, { paidFen, months, isActive, day }: Said): Received => ({
  entitlementId: `trial-${category}`,
  itemCode: `OTHER-${category}`,
  category,
  amountFen: paidFen,
  paidFen,
  months,
  grantedOn: day,
  subjectId: SUBJECT,
  enterpriseId: null,
  controllerKey: null,
  status: isActive ? 'active' : 'ended',
})

/** What the tests of a rulebook are read against for this person. */
export const trialBench = (rulebook: Pick<Rulebook, 'evidence'>, person: TrialPerson): Bench => ({
  reader: completeReader(trialReader(person.facts), trialContext(person)),
  applicationDay: person.day,
  evidence: rulebook.evidence,
})
