import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'
import { findMaterials } from '../repository/materials'
import { formNeeds } from '../rules/assess-parties'
import { checkItems, factsToCheck, type CheckItem } from '../rules/check-items'
import { compareFacts } from '../rules/declared-facts'
import { reviewMaterials, type ReviewMaterial } from '../rules/review-materials'
import { readParties } from './read-parties'

/** The papers of a case and what is to be held against them. */
export async function readCheckItems(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  now: Date,
): Promise<{ materials: readonly ReviewMaterial[]; items: readonly CheckItem[] }> {
  const { countyCode, id, answers, submittedAt } = application
  const parties = await readParties(tx, countyCode, application, id)
  const day = dateIn(submittedAt ?? now)
  const wanted = formNeeds(rulebook, { ...parties, answers }, day).materials
  const materials = reviewMaterials(wanted, await findMaterials(tx, countyCode, id), rulebook)
  const facts = compareFacts(factsToCheck(rulebook), rulebook, application, { ...parties, day })
  return { materials, items: checkItems(rulebook, materials, facts) }
}
