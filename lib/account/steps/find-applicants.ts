import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { findSubjectByIdentityPort } from '../ports'
import {
  findApplicantsByPhone,
  findApplicantsBySubject,
  type Applicant,
  type ApplicantKind,
} from '../repository/subject-accounts'
import type { Identifier } from '../rules/identifier'

type Typed = { countyCode: string; kind: ApplicantKind; identifier: Identifier; today: PlainDate }

/** The accounts somebody means who types a phone or a document's number; none when it is known to nobody. */
export async function findApplicants(tx: Tx, { countyCode, kind, identifier, today }: Typed): Promise<Applicant[]> {
  if (identifier.kind === 'phone') return findApplicantsByPhone(tx, countyCode, kind, identifier.phone)
  if (kind === 'enterprise') return []
  const talentId = await findSubjectByIdentityPort.get()(tx, countyCode, identifier.number, today)
  return talentId === null ? [] : findApplicantsBySubject(tx, countyCode, talentId)
}
