import type { FindSubjectByIdentity } from '@/lib/account/ports'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { blindIndex } from '@/lib/platform/crypto'
import { findByIdentity } from '../repository/talents'
import { identityCandidates } from '../rules/identity-candidates'

/** Implements the account slice's port: who has this document, whatever its kind; fifteen digits are read as eighteen. */
export const findTalentByIdentity: FindSubjectByIdentity = async (tx, countyCode, documentNumber, today) => {
  const blinds = identityCandidates(documentNumber, today).map((number) => blindIndex(IDENTITY, number))
  return (await findByIdentity(tx, countyCode, blinds))?.id ?? null
}
