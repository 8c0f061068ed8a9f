import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'

/** What the history needs to know of whom a fact is about, whichever register holds it. */
export type SubjectRow = {
  readonly id: string
  readonly name: string
  readonly townshipCode: string
  readonly villageCode: string | null
}

const NAMED = { id: true, name: true, townshipCode: true } as const

export async function findSubject(tx: Tx, countyCode: string, subject: Subject): Promise<SubjectRow | null> {
  const where = { countyCode_id: { countyCode, id: subject.id } }
  if (subject.kind === 'talent') return tx.talent.findUnique({ where, select: { ...NAMED, villageCode: true } })
  const row = await tx.enterprise.findUnique({ where, select: NAMED })
  return row && { ...row, villageCode: null }
}

/** Names of many subjects by id. */
export async function findSubjects(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, SubjectRow>> {
  const where = { countyCode, id: { in: [...ids] } }
  const talents = await tx.talent.findMany({ where, select: { ...NAMED, villageCode: true } })
  const enterprises = await tx.enterprise.findMany({ where, select: NAMED })
  const rows = [...talents, ...enterprises.map((row) => ({ ...row, villageCode: null }))]
  return new Map(rows.map((row) => [row.id, row]))
}
