import type { PlainDate } from '@/lib/kernel/plain-date'
import { countRegister } from '@/lib/matching/steps/match-part'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { findPublishedVersion, listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { Reach } from '../model'
import { reachOf } from '../rules/reach-of'
import { type Threshold, thresholdsOf } from '../rules/thresholds'

/** Everything a simulation rests on besides the register itself. */
export type Plan = Reach & {
  readonly countyCode: string
  readonly rulebook: Rulebook
  readonly before: VersionInForce | null
  readonly day: PlainDate
  readonly thresholds: readonly Threshold[]
  /** Items in force besides this one that the same applicant may ask for. */
  readonly others: readonly VersionInForce[]
}

export async function planSimulation(tx: Tx, countyCode: string, rulebook: Rulebook, day: PlainDate): Promise<Plan> {
  const reach = reachOf(rulebook)
  const published = await findPublishedVersion(tx, countyCode, rulebook.code)
  const before = published !== null && isSameReach(reachOf(published.rulebook), reach) ? published : null
  const inForce = await listVersionsInForce(tx, countyCode, day)
  const others = inForce.filter(
    (other) =>
      other.itemCode !== rulebook.code &&
      other.rulebook.applicant === rulebook.applicant &&
      isSameReach(reachOf(other.rulebook), reach),
  )
  return { ...reach, countyCode, rulebook, before, day, others, thresholds: thresholdsOf(rulebook) }
}

const isSameReach = (a: Reach, b: Reach): boolean => a.register === b.register && a.isAboutPerson === b.isAboutPerson

/** How many entries of the register will be gone through. */
export const countReach = (tx: Tx, countyCode: string, rulebook: Rulebook): Promise<number> =>
  countRegister(tx, countyCode, reachOf(rulebook).register)
