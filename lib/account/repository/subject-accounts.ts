import type { Phone } from '@/lib/kernel/phone'
import type { Tx } from '@/lib/platform/transaction'
import type { AccountStatus } from '../model'
import { phoneBlindOf, phoneColumns } from './phone-columns'

export type ApplicantKind = 'talent' | 'enterprise'
export type Applicant = { id: string; displayName: string; phoneSealed: string; phoneBlind: string }

type Subject = { countyCode: string; kind: ApplicantKind; subjectId: string }

/** The account of a talent, or of one contact of an enterprise; null when there is none yet. */
export async function findSubjectAccount(
  tx: Tx,
  { countyCode, kind, subjectId }: Subject,
  phone: Phone | null,
): Promise<{ id: string; displayName: string; phoneBlind: string | null; status: AccountStatus } | null> {
  const contact = kind === 'enterprise' && phone !== null ? { phoneBlind: phoneBlindOf(phone) } : {}
  return tx.account.findFirst({
    where: { countyCode, kind, subjectId, ...contact },
    select: { id: true, displayName: true, phoneBlind: true, status: true },
  })
}

/** The name and phone of the register, carried over to the account; logins made with the phone before end. */
export async function updateSubjectAccount(
  tx: Tx,
  { countyCode, id }: { countyCode: string; id: string },
  to: { displayName: string; phone: Phone | null },
): Promise<void> {
  await tx.account.update({
    where: { countyCode_id: { countyCode, id } },
    data: { displayName: to.displayName, ...phoneColumns(to.phone), version: { increment: 1 } },
  })
}

const reachable = { phoneSealed: { not: null }, phoneBlind: { not: null }, status: 'active' } as const
const columns = { id: true, displayName: true, phoneSealed: true, phoneBlind: true } as const

const toApplicants = (
  rows: { id: string; displayName: string; phoneSealed: string | null; phoneBlind: string | null }[],
) =>
  rows.flatMap(({ phoneSealed, phoneBlind, ...row }): Applicant[] =>
    phoneSealed === null || phoneBlind === null ? [] : [{ ...row, phoneSealed, phoneBlind }],
  )

/** Active accounts behind a phone: usually one; a contact of two enterprises, or a shared family phone, has more. */
export async function findApplicantsByPhone(
  tx: Tx,
  countyCode: string,
  kind: ApplicantKind,
  phone: Phone,
): Promise<Applicant[]> {
  const where = { ...reachable, countyCode, kind, phoneBlind: phoneBlindOf(phone) }
  return toApplicants(await tx.account.findMany({ where, select: columns, orderBy: { id: 'asc' }, take: 20 }))
}

/** Active accounts of a talent who can be reached by phone. */
export async function findApplicantsBySubject(tx: Tx, countyCode: string, subjectId: string): Promise<Applicant[]> {
  const where = { ...reachable, countyCode, kind: 'talent' as const, subjectId }
  return toApplicants(await tx.account.findMany({ where, select: columns, take: 1 }))
}
