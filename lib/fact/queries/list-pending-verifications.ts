import { unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { SubjectKind } from '../model'
import { findSubjects } from '../repository/subjects'
import { findPendingVerifications } from '../repository/verifications'
import { registerLabel } from '../rules/register-field'

export type PendingVerification = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  subjectName: string
  label: string
  departmentName: string
  requestedAt: Date
}

/** 待我核验: facts that wait for the actor's departments, oldest first. */
export async function listPendingVerifications(actor: Actor): Promise<PendingVerification[]> {
  if (actor.kind !== 'staff') return []
  const departments = [...new Set([...unitCodesOf(actor, 'reviewer'), ...unitCodesOf(actor, 'intakeOfficer')])]
  const rows = await findPendingVerifications(reading, actor.countyCode, departments)
  const subjects = await findSubjects(reading, actor.countyCode, [...new Set(rows.map((row) => row.subject.id))])
  return rows.map(({ id, subject, factKey, departmentName, requestedAt }) => ({
    id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subjects.get(subject.id)?.name ?? '',
    label: registerLabel(factKey),
    departmentName,
    requestedAt,
  }))
}
