import type { Prisma } from '@/generated/prisma/client'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject, SubjectKind, Verification, VerificationState } from '../model'

const SELECT = {
  id: true,
  subjectKind: true,
  subjectId: true,
  factKey: true,
  departmentCode: true,
  status: true,
  requestedAt: true,
  note: true,
  department: { select: { shortName: true } },
} satisfies Prisma.FactVerificationSelect

type Row = Prisma.FactVerificationGetPayload<{ select: typeof SELECT }>

const toVerification = (row: Row): Verification => ({
  id: row.id,
  subject: { kind: row.subjectKind as SubjectKind, id: row.subjectId },
  factKey: row.factKey,
  departmentCode: row.departmentCode,
  departmentName: row.department.shortName,
  status: row.status,
  requestedAt: row.requestedAt,
  note: row.note,
})

type Request = { countyCode: string; subject: Subject; factKey: string; departmentCode: string; now: Date }

export async function insertVerifications(tx: Tx, requests: readonly Request[]): Promise<void> {
  if (requests.length === 0) return
  await tx.factVerification.createMany({
    data: requests.map(({ countyCode, subject, factKey, departmentCode, now }) => ({
      countyCode,
      id: newId(),
      subjectKind: subject.kind,
      subjectId: subject.id,
      factKey,
      departmentCode,
      status: 'pending' as const,
      requestedAt: now,
    })),
  })
}

/** Closes what was pending or rejected of these facts: a later entry with its own source took their place. */
export async function supersedeVerifications(
  tx: Tx,
  countyCode: string,
  subject: Subject,
  work: { factKeys: readonly string[]; now: Date },
): Promise<void> {
  const where = { countyCode, subjectKind: subject.kind, subjectId: subject.id, factKey: { in: [...work.factKeys] } }
  await tx.factVerification.updateMany({
    where: { ...where, status: { in: ['pending', 'rejected'] } },
    data: { status: 'superseded', decidedAt: work.now },
  })
}

export async function findVerification(tx: Tx, countyCode: string, id: string): Promise<Verification | null> {
  const row = await tx.factVerification.findUnique({ where: { countyCode_id: { countyCode, id } }, select: SELECT })
  return row && toVerification(row)
}

/** Compare and set: false when somebody was faster. */
export async function decideVerificationRow(
  tx: Tx,
  countyCode: string,
  id: string,
  decision: { status: 'confirmed' | 'rejected'; decidedById: string; note: string | null; now: Date },
): Promise<boolean> {
  const { status, decidedById, note, now } = decision
  const moved = await tx.factVerification.updateMany({
    where: { countyCode, id, status: 'pending' },
    data: { status, decidedById, note, decidedAt: now },
  })
  return moved.count === 1
}

/** The latest verification of each fact, by subject; superseded ones say nothing. */
export async function findVerificationStates(
  tx: Tx,
  countyCode: string,
  subjectIds: readonly string[],
): Promise<Map<string, Map<string, VerificationState & { id: string }>>> {
  const rows = await tx.factVerification.findMany({
    where: { countyCode, subjectId: { in: [...subjectIds] }, status: { not: 'superseded' } },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: SELECT,
  })
  const bySubject = new Map<string, Map<string, VerificationState & { id: string }>>()
  for (const row of rows) {
    const { id, status, departmentCode, departmentName, note } = toVerification(row)
    const byKey = bySubject.get(row.subjectId) ?? new Map<string, VerificationState & { id: string }>()
    bySubject.set(row.subjectId, byKey.set(row.factKey, { id, status, departmentCode, departmentName, note }))
  }
  return bySubject
}

/** What waits for these departments, oldest first. */
export async function findPendingVerifications(
  tx: Tx,
  countyCode: string,
  departmentCodes: readonly string[],
): Promise<Verification[]> {
  const rows = await tx.factVerification.findMany({
    where: { countyCode, status: 'pending', departmentCode: { in: [...departmentCodes] } },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: SELECT,
  })
  return rows.map(toVerification)
}
