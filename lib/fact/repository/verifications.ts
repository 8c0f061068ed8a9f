import type { Prisma } from '@/generated/prisma/client'
import { asColumns } from '@/lib/platform/column-names'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject, SubjectKind, Verification, VerificationState } from '../model'
import type { AskedVerification, ClosedVerification } from '../rules/verification-effect'
import type { Cursor } from '../rules/keyset'
import { noteUnmatched } from './unmatched-subjects'

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

/** As insertVerifications, for thousands: the rows travel as one JSON value. Answers with what was asked. */
export async function insertManyVerifications(tx: Tx, requests: readonly Request[]): Promise<AskedVerification[]> {
  if (requests.length === 0) return []
  const rows = requests.map(({ subject, now, ...request }) => ({
    ...request,
    id: newId(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    status: 'pending',
    requestedAt: now,
  }))
  await tx.$executeRaw`
    INSERT INTO fact_verification
    SELECT * FROM jsonb_populate_recordset(NULL::fact_verification, ${asColumns(rows)}::jsonb)`
  return rows.map(({ id, subjectId, factKey }) => ({ id, subjectId, factKey }))
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

/** As supersedeVerifications, for many subjects in one statement. Answers with what was closed, as it was. */
export async function supersedeManyVerifications(
  tx: Tx,
  countyCode: string,
  facts: readonly { subject: Subject; factKey: string }[],
  now: Date,
): Promise<ClosedVerification[]> {
  if (facts.length === 0) return []
  const json = JSON.stringify(facts.map(({ subject, factKey }) => ({ ...subject, key: factKey })))
  return tx.$queryRaw<ClosedVerification[]>`
    UPDATE fact_verification AS closed SET status = 'superseded', decided_at = ${now}::timestamptz
    FROM (
      SELECT waiting.* FROM fact_verification AS waiting
        JOIN jsonb_to_recordset(${json}::jsonb) AS settled (kind text, id uuid, key text)
          ON waiting.subject_kind = settled.kind AND waiting.subject_id = settled.id AND waiting.fact_key = settled.key
      WHERE waiting.county_code = ${countyCode} AND waiting.status IN ('pending', 'rejected')
      FOR UPDATE OF waiting
    ) AS was
    WHERE closed.county_code = was.county_code AND closed.id = was.id
    RETURNING was.id::text, was.subject_id::text AS "subjectId", was.fact_key AS "factKey", was.status::text AS status,
      was.decided_at AS "decidedAt"`
}

/** The verifications of these ids. */
export async function findVerifications(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Verification[]> {
  const rows = await tx.factVerification.findMany({ where: { countyCode, id: { in: [...ids] } }, select: SELECT })
  return rows.map(toVerification)
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

/** As decideVerificationRow, for many in one statement: answers with the ids of those that were still pending. */
export async function decideManyVerifications(
  tx: Tx,
  countyCode: string,
  decisions: readonly { id: string; status: 'confirmed' | 'rejected'; note: string | null }[],
  by: { decidedById: string; now: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; kind: string; subjectId: string }[]>`
    UPDATE fact_verification AS waiting SET status = said.status::verification_status, note = said.note,
      decided_by_id = ${by.decidedById}::uuid, decided_at = ${by.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS said (id uuid, status text, note text)
    WHERE waiting.county_code = ${countyCode} AND waiting.id = said.id AND waiting.status = 'pending'
    RETURNING waiting.id::text, waiting.subject_kind AS kind, waiting.subject_id::text AS "subjectId"`
  await noteUnmatched(
    tx,
    countyCode,
    rows.map(({ kind, subjectId }) => ({ kind, id: subjectId })),
    by.now,
  )
  return rows.map(({ id }) => id)
}

/** How many facts wait for each of these departments. */
export async function countPendingVerifications(
  tx: Tx,
  countyCode: string,
  departmentCodes: readonly string[],
): Promise<Map<string, number>> {
  const groups = await tx.factVerification.groupBy({
    by: ['departmentCode'],
    where: { countyCode, status: 'pending', departmentCode: { in: [...departmentCodes] } },
    _count: true,
  })
  return new Map(groups.map(({ departmentCode, _count }) => [departmentCode, _count]))
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

/** What waits for these departments, oldest first, beyond a place in that order. */
export async function findPendingVerifications(
  tx: Tx,
  countyCode: string,
  departmentCodes: readonly string[],
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<Verification[]> {
  const beyond = after && {
    requestedAt: { gte: after.at },
    OR: [{ requestedAt: { gt: after.at } }, { id: { gt: after.id } }],
  }
  const rows = await tx.factVerification.findMany({
    where: { countyCode, status: 'pending', departmentCode: { in: [...departmentCodes] }, ...(beyond ?? {}) },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: SELECT,
  })
  return rows.map(toVerification)
}
