import { isCountyWide, unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { SubjectKind } from '../model'
import { keepsAnyRegister } from '../permission'
import { findOpenCorrections } from '../repository/corrections'
import { findSubjects } from '../repository/subjects'
import { registerLabel } from '../rules/register-field'

export type OpenCorrection = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  subjectName: string
  factKey: string
  label: string
  proposedValue: string
  reason: string
  filedAt: Date
}

/** Requests for correction that the actor may answer, oldest first. */
export async function listOpenCorrections(actor: Actor): Promise<OpenCorrection[]> {
  if (!keepsAnyRegister(actor)) return []
  const townships = isCountyWide(actor) ? null : unitCodesOf(actor, 'intakeOfficer')
  const rows = await findOpenCorrections(reading, actor.countyCode, townships)
  const subjects = await findSubjects(reading, actor.countyCode, [...new Set(rows.map((row) => row.subject.id))])
  return rows.map(({ id, subject, factKey, proposedValue, reason, filedAt }) => ({
    id,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subjects.get(subject.id)?.name ?? '',
    factKey,
    label: registerLabel(factKey),
    proposedValue,
    reason,
    filedAt,
  }))
}
