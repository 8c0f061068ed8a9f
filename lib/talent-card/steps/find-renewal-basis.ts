import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { findRecognised } from '../repository/cards'
import type { RenewalBasis } from '../rules/renewal'

/** What a renewal is judged by: today, the recognition in force, and the years that the item of cards in force gives. */
export async function findRenewalBasis(tx: Tx, countyCode: string, talentId: string, now: Date): Promise<RenewalBasis> {
  const today = dateIn(now)
  const recognised = await findRecognised(tx, countyCode, talentId)
  const outcomes = (await listVersionsInForce(tx, countyCode, today)).map(({ rulebook }) => rulebook.outcome)
  const rule = outcomes.find((outcome) => outcome.kind === 'talentCard')
  return { today, recognised, validYears: rule?.validYears ?? null }
}
