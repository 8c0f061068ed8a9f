import type { Prisma } from '@/generated/prisma/client'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { DuplicateStatus, Ground, Pair, Verdict } from '../model'
import { pairWeight } from '../rules/pair-weight'

type Row = Prisma.DuplicatePairGetPayload<object>

const toPair = (row: Row): Pair => ({
  id: row.id,
  kind: row.subjectKind as SubjectKind,
  firstId: row.firstId,
  secondId: row.secondId,
  grounds: row.grounds as Ground[],
  status: row.status,
  version: row.version,
  decidedAt: row.decidedAt,
  decidedByName: row.decidedByName,
})

export async function findPair(tx: Tx, countyCode: string, id: string): Promise<Pair | null> {
  const row = await tx.duplicatePair.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toPair(row)
}

/** The pair with its row locked: of two officers who judge it at once the second sees what the first said. */
export async function findPairForUpdate(tx: Tx, countyCode: string, id: string): Promise<Pair | null> {
  await tx.$queryRaw`SELECT 1 FROM duplicate_pair WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  return findPair(tx, countyCode, id)
}

export async function findPairOf(
  tx: Tx,
  countyCode: string,
  of: { kind: SubjectKind; firstId: string; secondId: string },
): Promise<Pair | null> {
  const { kind: subjectKind, firstId, secondId } = of
  const row = await tx.duplicatePair.findUnique({
    where: { countyCode_subjectKind_firstId_secondId: { countyCode, subjectKind, firstId, secondId } },
  })
  return row && toPair(row)
}

export type FoundPair = Pick<Pair, 'kind' | 'firstId' | 'secondId' | 'grounds'> & { readonly basis: string }

/** Writes a pair that was not known, or opens one again; its earlier verdicts stay. */
export async function openPair(tx: Tx, countyCode: string, pair: FoundPair, now: Date): Promise<string> {
  const { kind: subjectKind, firstId, secondId, basis } = pair
  const grounds: string[] = [...pair.grounds]
  const status: DuplicateStatus = 'open'
  const found = { grounds, weight: pairWeight(pair.grounds), basis, status, foundAt: now }
  const row = await tx.duplicatePair.upsert({
    where: { countyCode_subjectKind_firstId_secondId: { countyCode, subjectKind, firstId, secondId } },
    create: { countyCode, id: newId(), subjectKind, firstId, secondId, ...found },
    update: { ...found, version: { increment: 1 } },
    select: { id: true },
  })
  return row.id
}

/** Compare and set: false when somebody was faster. */
export async function movePair(
  tx: Tx,
  actor: Actor,
  pair: Pick<Pair, 'id' | 'version'>,
  to: { status: DuplicateStatus; now: Date },
): Promise<boolean> {
  const moved = await tx.duplicatePair.updateMany({
    where: { countyCode: actor.countyCode, id: pair.id, version: pair.version },
    data: {
      status: to.status,
      version: { increment: 1 },
      decidedAt: to.now,
      decidedById: actor.accountId,
      decidedByName: actor.name,
    },
  })
  return moved.count === 1
}

/** Notes on what facts a verdict rests. */
export async function setBasis(tx: Tx, countyCode: string, id: string, basis: string): Promise<void> {
  await tx.duplicatePair.update({
    where: { countyCode_id: { countyCode, id } },
    data: { basis },
    select: { id: true },
  })
}

/** Open pairs of an entry that went into another: what remains of them is found anew with the survivor. */
export async function dropPairsOf(tx: Tx, countyCode: string, entryId: string): Promise<void> {
  await tx.duplicatePair.updateMany({
    where: { countyCode, status: 'open', OR: [{ firstId: entryId }, { secondId: entryId }] },
    data: { status: 'stale', version: { increment: 1 } },
  })
}

export async function appendVerdict(
  tx: Tx,
  actor: Actor,
  verdict: { pairId: string; verdict: Verdict; reason: string },
  now: Date,
): Promise<void> {
  const by = { decidedById: actor.accountId, decidedByName: actor.name, at: now }
  await tx.duplicateVerdict.create({ data: { countyCode: actor.countyCode, id: newId(), ...verdict, ...by } })
}

/** What was said of a pair, latest first. */
export async function findVerdicts(
  tx: Tx,
  countyCode: string,
  pairId: string,
): Promise<{ id: string; verdict: Verdict; reason: string; decidedByName: string; at: Date }[]> {
  const rows = await tx.duplicateVerdict.findMany({
    where: { countyCode, pairId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, verdict: true, reason: true, decidedByName: true, at: true },
  })
  return rows.map((row) => ({ ...row, verdict: row.verdict as Verdict }))
}
