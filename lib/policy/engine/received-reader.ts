import type { FactKey, FactReader, FactReading, FactValue } from '@/lib/fact/catalogue'
import { withDerivedFacts } from '@/lib/fact/catalogue/derived'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AssessmentContext, Received } from './assessment'

type LedgerFact = { readonly category: string; readonly of: (awards: readonly Received[]) => FactValue }

const sumOf =
  (part: (award: Received) => number): LedgerFact['of'] =>
  (awards) =>
    awards.reduce((sum, award) => sum + part(award), 0)

/** Facts that the ledger answers: from which category, and what of its awards. */
const LEDGER_FACTS: Readonly<Partial<Record<FactKey, LedgerFact>>> = {
  'received.livingFen': { category: 'living', of: sumOf((award) => award.paidFen) },
  'received.livingMonths': { category: 'living', of: sumOf((award) => award.months) },
  'received.rentFen': { category: 'rent', of: sumOf((award) => award.paidFen) },
  'received.rentMonths': { category: 'rent', of: sumOf((award) => award.months) },
  'received.settlementFen': { category: 'settlement', of: sumOf((award) => award.paidFen) },
  'received.settlementTimes': { category: 'settlement', of: sumOf(() => 1) },
  'received.homePurchaseFen': { category: 'homePurchase', of: sumOf((award) => award.paidFen) },
  'received.apartmentMonths': { category: 'apartment', of: sumOf((award) => award.months) },
  'received.livesInApartment': {
    category: 'apartment',
    of: (awards) => awards.some(({ status }) => status === 'active'),
  },
}

/** The register completed by what the ledger and the derivations answer: every fact of the catalogue can be read. */
export function completeReader(base: FactReader, context: AssessmentContext): FactReader {
  return withDerivedFacts({
    read: (key, asOf) => {
      const ledger = LEDGER_FACTS[key]
      return ledger ? readLedger(context, ledger, asOf) : base.read(key, asOf)
    },
  })
}

function readLedger(
  { received, subjectId }: AssessmentContext,
  { category, of }: LedgerFact,
  asOf: PlainDate,
): FactReading {
  const own = received.filter(
    (one) => one.subjectId === subjectId && one.category === category && one.grantedOn <= asOf,
  )
  return { value: of(own), source: '待遇台账', since: null, pending: false }
}
