import type { Prisma } from '@/generated/prisma/client'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Correction, Subject, SubjectKind } from '../model'
import type { Cursor } from '../rules/keyset'

const SELECT = {
  id: true,
  subjectKind: true,
  subjectId: true,
  factKey: true,
  proposedValue: true,
  reason: true,
  status: true,
  filedById: true,
  filedAt: true,
  decidedAt: true,
  reply: true,
  townshipCode: true,
} satisfies Prisma.CorrectionRequestSelect

type Row = Prisma.CorrectionRequestGetPayload<{ select: typeof SELECT }>

const toCorrection = ({ subjectKind, subjectId, ...row }: Row): Correction => ({
  ...row,
  subject: { kind: subjectKind as SubjectKind, id: subjectId },
})

type NewCorrection = Pick<
  Correction,
  'subject' | 'factKey' | 'proposedValue' | 'reason' | 'filedById' | 'townshipCode'
> & { now: Date }

export async function insertCorrection(tx: Tx, countyCode: string, correction: NewCorrection): Promise<string> {
  const id = newId()
  const { subject, now, ...rest } = correction
  await tx.correctionRequest.create({
    data: { countyCode, id, subjectKind: subject.kind, subjectId: subject.id, status: 'filed', filedAt: now, ...rest },
  })
  return id
}

export async function findCorrection(tx: Tx, countyCode: string, id: string): Promise<Correction | null> {
  const row = await tx.correctionRequest.findUnique({ where: { countyCode_id: { countyCode, id } }, select: SELECT })
  return row && toCorrection(row)
}

/** Compare and set: false when it was decided meanwhile. */
export async function decideCorrectionRow(
  tx: Tx,
  countyCode: string,
  id: string,
  decision: { status: 'accepted' | 'declined'; reply: string; decidedById: string; now: Date },
): Promise<boolean> {
  const { now, ...rest } = decision
  const moved = await tx.correctionRequest.updateMany({
    where: { countyCode, id, status: 'filed' },
    data: { ...rest, decidedAt: now },
  })
  return moved.count === 1
}

/** All requests about one subject, latest first. */
export async function findCorrectionsOf(tx: Tx, countyCode: string, subject: Subject): Promise<Correction[]> {
  const rows = await tx.correctionRequest.findMany({
    where: { countyCode, subjectKind: subject.kind, subjectId: subject.id },
    orderBy: [{ filedAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: SELECT,
  })
  return rows.map(toCorrection)
}

/** Of these townships; of all when null. */
const openIn = (countyCode: string, townshipCodes: readonly string[] | null): Prisma.CorrectionRequestWhereInput => ({
  countyCode,
  status: 'filed',
  ...(townshipCodes ? { townshipCode: { in: [...townshipCodes] } } : {}),
})

/** Open requests, oldest first, beyond a place in that order. */
export async function findOpenCorrections(
  tx: Tx,
  countyCode: string,
  townshipCodes: readonly string[] | null,
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<Correction[]> {
  const beyond = after && { filedAt: { gte: after.at }, OR: [{ filedAt: { gt: after.at } }, { id: { gt: after.id } }] }
  const rows = await tx.correctionRequest.findMany({
    where: { ...openIn(countyCode, townshipCodes), ...(beyond ?? {}) },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: SELECT,
  })
  return rows.map(toCorrection)
}

export const countOpenCorrections = (
  tx: Tx,
  countyCode: string,
  townshipCodes: readonly string[] | null,
): Promise<number> => tx.correctionRequest.count({ where: openIn(countyCode, townshipCodes) })
