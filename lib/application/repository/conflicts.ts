import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { SubjectKind } from '../model'

type Conflict = { readonly subjectKind: SubjectKind; readonly subjectId: string }

/** The people and enterprises an officer has declared a conflict with. */
export async function findConflicts(tx: Tx, countyCode: string, accountId: string): Promise<Conflict[]> {
  const rows = await tx.conflictDeclaration.findMany({
    where: { countyCode, accountId },
    select: { subjectKind: true, subjectId: true },
  })
  return rows.map((row) => ({ ...row, subjectKind: row.subjectKind as SubjectKind }))
}

/** Declares it; a declaration made before stands, so that saying it twice changes nothing. */
export async function insertConflict(
  tx: Tx,
  actor: Actor,
  conflict: Conflict & { reason: string },
  now: Date,
): Promise<void> {
  await tx.conflictDeclaration.createMany({
    data: [{ ...conflict, countyCode: actor.countyCode, id: newId(), accountId: actor.accountId, declaredAt: now }],
    skipDuplicates: true,
  })
}
