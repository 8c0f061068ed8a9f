import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { toFen, toYuanText } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { caseFileSchema } from '../casework/case-file'
import type { Assessment } from '../engine/assessment'
import type { Rulebook } from '../rulebook/schema'
import { writeText } from '../rulebook/write'
import { assessPerson } from './base-person'
import { isLedgerFact, receivedOf, type TrialFacts } from './person'

export type NamedPerson = { readonly name: string; readonly facts: TrialFacts }

/** A file of cases that says of each person what the rulebook answers today: `npm run policy -- assess` holds it to that. */
export function writeCases(rulebook: Rulebook, day: PlainDate, people: readonly NamedPerson[]): string {
  const cases = people.map(({ name, facts }) => ({
    name,
    presumed: true,
    facts: Object.fromEntries(
      (Object.entries(facts) as [FactKey, FactValue][])
        .filter(([key]) => !isLedgerFact(key))
        .map(([key, value]) => [key, written(key, value)]),
    ),
    ...receivedPart(facts, day),
    expect: expected(assessPerson(rulebook, { facts, day })),
  }))
  return writeText({ rulebook: rulebook.code, day, cases }, caseFileSchema)
}

const money = (amount: number): string => `${toYuanText(toFen(amount)).replace(/\.00$/, '')}元`

const written = (key: FactKey, value: FactValue): unknown =>
  factOf(key).type === 'moneyFen' && typeof value === 'number' ? money(value) : value

function receivedPart(facts: TrialFacts, day: PlainDate) {
  const received = receivedOf(facts, day).map(({ itemCode, category, paidFen, months, status }) => ({
    item: itemCode,
    category,
    amount: money(paidFen),
    months,
    on: day,
    status,
  }))
  return received.length === 0 ? {} : { received }
}

function expected(assessment: Assessment) {
  const { verdict, findings } = assessment
  const codesOf = (outcome: 'notMet' | 'unknown') =>
    findings.filter((one) => one.outcome === outcome).map(({ code }) => code)
  if (verdict === 'ineligible') return { verdict, notMet: codesOf('notMet') }
  if (verdict === 'needsEvidence') return { verdict, unknown: codesOf('unknown') }
  const { grant } = assessment
  if (grant.kind === 'subsidy') return { verdict, amount: money(grant.amountFen) }
  return { verdict, tier: grant.tier, validTo: grant.validTo }
}
