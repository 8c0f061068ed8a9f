import type { Phone } from '@/lib/kernel/phone'
import { wallNow } from '@/lib/platform/clock'
import { dateIn } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { insertAccount, moveStatus } from '../repository/accounts'
import { phoneBlindOf } from '../repository/phone-columns'
import { insertAssignment } from '../repository/role-assignments'
import { findSubjectAccount, updateSubjectAccount, type ApplicantKind } from '../repository/subject-accounts'

type Subject = {
  countyCode: string
  kind: ApplicantKind
  /** The talent's or the enterprise's id. */
  subjectId: string
  displayName: string
  /** Where the codes go. An enterprise has one account per contact, told apart by the phone: it must have one. */
  phone: Phone | null
}

/**
 * The account by which a talent, or a contact of an enterprise, logs in: made with its role at the first call, brought
 * up to date (name, phone) at later ones, opened again when it was disabled. Answers with its id.
 */
export async function ensureSubjectAccount(tx: Tx, subject: Subject, now: Date): Promise<string> {
  const found = await findSubjectAccount(tx, subject, subject.phone)
  if (!found) return openSubjectAccount(tx, subject, now)

  const place = { countyCode: subject.countyCode, id: found.id }
  const phoneBlind = subject.phone && phoneBlindOf(subject.phone)
  if (found.displayName !== subject.displayName || found.phoneBlind !== phoneBlind)
    await updateSubjectAccount(tx, place, subject)
  if (found.status === 'disabled') await moveStatus(tx, place, 'active', wallNow())
  return found.id
}

async function openSubjectAccount(tx: Tx, subject: Subject, now: Date): Promise<string> {
  const id = newId()
  await insertAccount(tx, { ...subject, id, userName: null, passwordHash: null, mustChangePassword: false, now })
  await insertAssignment(tx, {
    countyCode: subject.countyCode,
    id: newId(),
    accountId: id,
    role: subject.kind === 'talent' ? 'talent' : 'enterpriseContact',
    unitCode: subject.countyCode,
    validFrom: dateIn(now),
    validTo: null,
    grantedById: null,
    requestId: null,
    now,
  })
  return id
}
