import { unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { SubjectKind } from '../model'
import { findSubjects } from '../repository/subjects'
import { countPendingVerifications, findPendingVerifications } from '../repository/verifications'
import { cursorText, parseCursor } from '../rules/keyset'
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

const PAGE = 50

/** 待我核验: a page of the facts that wait for the actor's departments, oldest first. `next` is where the following page begins. */
export async function listPendingVerifications(
  actor: Actor,
  after?: string,
): Promise<{ rows: PendingVerification[]; next: string | null }> {
  const page = { after: parseCursor(after), limit: PAGE + 1 }
  const found = await findPendingVerifications(reading, actor.countyCode, departmentsOf(actor), page)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  const subjects = await findSubjects(reading, actor.countyCode, [...new Set(shown.map((row) => row.subject.id))])
  return {
    rows: shown.map(({ id, subject, factKey, departmentName, requestedAt }) => ({
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subjects.get(subject.id)?.name ?? '',
      label: registerLabel(factKey),
      departmentName,
      requestedAt,
    })),
    next: found.length > PAGE && last ? cursorText({ at: last.requestedAt, id: last.id }) : null,
  }
}

/** How many facts wait for the actor's departments. */
export async function countVerificationsFor(actor: Actor): Promise<number> {
  const counts = await countPendingVerifications(reading, actor.countyCode, departmentsOf(actor))
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

const departmentsOf = (actor: Actor): string[] =>
  actor.kind === 'staff'
    ? [...new Set([...unitCodesOf(actor, 'reviewer'), ...unitCodesOf(actor, 'intakeOfficer')])]
    : []
