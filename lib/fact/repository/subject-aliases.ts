import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'

/** The entries whose history is read as this subject's. */
export async function findAliases(tx: Tx, countyCode: string, subject: Subject): Promise<string[]> {
  const rows = await tx.subjectAlias.findMany({
    where: { countyCode, subjectKind: subject.kind, subjectId: subject.id },
    select: { aliasId: true },
  })
  return rows.map(({ aliasId }) => aliasId)
}

export type NewAlias = { readonly aliasId: string; readonly takenKeys: readonly string[]; readonly now: Date }

export async function insertAlias(tx: Tx, countyCode: string, subject: Subject, alias: NewAlias): Promise<void> {
  const { aliasId, takenKeys, now } = alias
  await tx.subjectAlias.create({
    data: {
      countyCode,
      subjectKind: subject.kind,
      subjectId: subject.id,
      aliasId,
      takenKeys: [...takenKeys],
      since: now,
    },
  })
}
