import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Payee } from '../repository/payee-accounts'
import { findPartyNames, type PartiesNamed } from './find-party-names'

/**
 * Whose account the form asks for, as the rulebook says: the applicant's, or the employer's. Null where nothing is paid,
 * and where the provider is: its account is kept by the office. An enterprise that files about one of its people is itself
 * the payee of 'employer'.
 */
export async function findPayee(tx: Tx, parties: PartiesNamed, { outcome }: Rulebook): Promise<Payee | null> {
  if (outcome.kind !== 'subsidy' || outcome.payee === 'provider') return null
  const { talentId, enterpriseId, employerId } = parties
  const names = await findPartyNames(tx, parties)
  if (outcome.payee === 'beneficiary' && talentId !== null)
    return { ownerKind: 'talent', ownerId: talentId, holderName: names.beneficiary }
  const firmId = enterpriseId ?? employerId
  if (firmId === null || names.workUnit === null) return null
  return { ownerKind: 'enterprise', ownerId: firmId, holderName: names.workUnit }
}
