import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import type { Tx } from '@/lib/platform/transaction'
import { findTalent } from '@/lib/talent/steps/find-talent'
import type { PartyIds } from './read-parties'

export type PartyNames = {
  /** Who benefits: the person, or the enterprise where the case is about no person. */
  readonly beneficiary: string
  readonly isOrganisation: boolean
  /** Where the person works, or the enterprise that files. */
  readonly workUnit: string | null
  readonly talent: string | null
  readonly enterprise: string | null
}

export type PartiesNamed = PartyIds & { readonly countyCode: string }

/** The names of a case's parties. */
export async function findPartyNames(tx: Tx, parties: PartiesNamed): Promise<PartyNames> {
  const { countyCode, talentId, enterpriseId, employerId } = parties
  const talent = talentId === null ? null : await findTalent(tx, countyCode, talentId)
  const firmId = enterpriseId ?? employerId
  const firm = firmId === null ? null : await findEnterprise(tx, countyCode, firmId)
  const beneficiary = talent?.name ?? firm?.name
  if (beneficiary === undefined) throw new Error(`parties ${talentId ?? firmId ?? ''} are nobody`)
  return {
    beneficiary,
    isOrganisation: talent === null,
    workUnit: firm?.name ?? null,
    talent: talent?.name ?? null,
    enterprise: enterpriseId === null ? null : (firm?.name ?? null),
  }
}
