import type { FactKey, FactReader, FactReading } from '@/lib/fact/catalogue'
import { withDerivedFacts } from '@/lib/fact/catalogue/derived'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AssessmentContext, Received } from './assessment'

/** Facts that the ledger answers: which category, and what of it is summed. */
const LEDGER_FACTS: Readonly<Partial<Record<FactKey, { category: string; of: (award: Received) => number }>>> = {
  'received.livingFen': { category: 'living', of: (award) => award.paidFen },
  'received.livingMonths': { category: 'living', of: (award) => award.months },
  'received.rentFen': { category: 'rent', of: (award) => award.paidFen },
  'received.rentMonths': { category: 'rent', of: (award) => award.months },
  'received.settlementFen': { category: 'settlement', of: (award) => award.paidFen },
  'received.settlementTimes': { category: 'settlement', of: () => 1 },
  'received.homePurchaseFen': { category: 'homePurchase', of: (award) => award.paidFen },
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
  { category, of }: { category: string; of: (award: Received) => number },
  asOf: PlainDate,
): FactReading {
  const own = received.filter(
    (one) => one.subjectId === subjectId && one.category === category && one.grantedOn <= asOf,
  )
  return { value: own.reduce((sum, one) => sum + of(one), 0), source: '待遇台账', since: null, pending: false }
}
