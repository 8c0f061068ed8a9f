import { isCountyWide, unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { SubjectKind } from '../model'
import { keepsAnyRegister } from '../permission'
import { countOpenCorrections, findOpenCorrections } from '../repository/corrections'
import { findSubjects } from '../repository/subjects'
import { cursorText, parseCursor } from '../rules/keyset'
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

const PAGE = 30

/** A page of the requests for correction that the actor may answer, oldest first. `next` is where the following page begins. */
export async function listOpenCorrections(
  actor: Actor,
  after?: string,
): Promise<{ rows: OpenCorrection[]; next: string | null }> {
  if (!keepsAnyRegister(actor)) return { rows: [], next: null }
  const page = { after: parseCursor(after), limit: PAGE + 1 }
  const found = await findOpenCorrections(reading, actor.countyCode, townshipsOf(actor), page)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  const subjects = await findSubjects(reading, actor.countyCode, [...new Set(shown.map((row) => row.subject.id))])
  return {
    rows: shown.map(({ id, subject, factKey, proposedValue, reason, filedAt }) => ({
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subjects.get(subject.id)?.name ?? '',
      factKey,
      label: registerLabel(factKey),
      proposedValue,
      reason,
      filedAt,
    })),
    next: found.length > PAGE && last ? cursorText({ at: last.filedAt, id: last.id }) : null,
  }
}

/** How many requests wait for the actor's answer. */
export const countCorrectionsFor = (actor: Actor): Promise<number> =>
  keepsAnyRegister(actor) ? countOpenCorrections(reading, actor.countyCode, townshipsOf(actor)) : Promise.resolve(0)

const townshipsOf = (actor: Actor): string[] | null =>
  isCountyWide(actor) ? null : unitCodesOf(actor, 'intakeOfficer')
