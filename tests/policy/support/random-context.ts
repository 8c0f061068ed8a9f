import fc from 'fast-check'
import { toFen } from '@/lib/kernel/fen'
import { assess } from '@/lib/policy/engine/assess'
import type { Assessment, AssessmentContext, Received, SubsidyGrant } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { bareReader, type CaseFacts } from '@/lib/policy/casework/case-reader'
import { RANDOM_DAY } from './random-subject'

const CATEGORIES: Readonly<Record<string, string>> = {
  'BUY-01': 'homePurchase',
  'RENT-01': 'rent',
  'LIV-02': 'living',
  'SET-05': 'settlement',
  'ENT-01': 'enterpriseIntroduction',
}

/** Awards of a few items, and twice as often of the item itself, to the person, the spouse and others. */
const awardFor = ({ code, outcome }: Rulebook): fc.Arbitrary<Received> => {
  const own = [code, outcome.kind === 'subsidy' ? outcome.category : outcome.kind] as const
  return fc
    .record({
      of: fc.constantFrom(...Object.entries(CATEGORIES), own, own, own),
      amount: fc.integer({ min: 1, max: 90_000_000 }),
      share: fc.integer({ min: 0, max: 100 }),
      months: fc.integer({ min: 0, max: 40 }),
      year: fc.constantFrom('2024', '2026'),
      subjectId: fc.constantFrom('self', 'spouse', 'other'),
      isActive: fc.boolean(),
    })
    .map(({ of: [itemCode, category], amount, share, months, year, subjectId, isActive }) => ({
      entitlementId: `${itemCode}-${amount}`,
      itemCode,
      category,
      amountFen: toFen(amount),
      paidFen: toFen(Math.floor((amount * share) / 100)),
      months,
      grantedOn: `${year}-05-01` as typeof RANDOM_DAY,
      subjectId,
      enterpriseId: 'firm',
      controllerKey: null,
      status: isActive ? 'active' : 'ended',
    }))
}

export const contextFor = (rulebook: Rulebook): fc.Arbitrary<AssessmentContext> =>
  fc.array(awardFor(rulebook), { maxLength: 3 }).map((received) => ({
    subjectId: 'self',
    spouseId: 'spouse',
    enterpriseId: 'firm',
    controllerKey: null,
    received,
    holders: { byTier: { senior: received.length }, total: 25 },
  }))

export const run = (rulebook: Rulebook, facts: CaseFacts, within: AssessmentContext): Assessment =>
  assess(rulebook, bareReader(facts), { applicationDay: RANDOM_DAY, context: within })

/** The subsidy that is granted, or could be at most. */
export const subsidyOf = (assessment: Assessment): SubsidyGrant[] => {
  const grant =
    assessment.verdict === 'eligible'
      ? assessment.grant
      : assessment.verdict === 'needsEvidence'
        ? assessment.expected
        : null
  return grant?.kind === 'subsidy' ? [grant] : []
}
