import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import type { Tx } from '@/lib/platform/transaction'
import type { ImportBatch, ImportCounts, ImportKind, ImportStatus } from '../model'

export const BATCH = {
  id: true,
  kind: true,
  status: true,
  fileName: true,
  storageKey: true,
  source: true,
  sourceDay: true,
  sourceDocument: true,
  rowCount: true,
  faultyRows: true,
  createdRows: true,
  changedRows: true,
  sameRows: true,
  planHash: true,
  faultyBookKey: true,
  problem: true,
  progressDone: true,
  progressTotal: true,
  attempts: true,
  uploadedById: true,
  uploadedBy: { select: { displayName: true } },
  uploadedAt: true,
  confirmedById: true,
  appliedAt: true,
  undoneById: true,
  undoneAt: true,
  undoReason: true,
} satisfies Prisma.ImportBatchSelect

type Row = Prisma.ImportBatchGetPayload<{ select: typeof BATCH }>

export const toBatch = ({ uploadedBy, ...row }: Row): ImportBatch => ({
  ...row,
  kind: row.kind as ImportKind,
  sourceDay: dayOf(row.sourceDay),
  uploadedByName: uploadedBy.displayName,
})

export type NewBatch = {
  readonly kind: ImportKind
  readonly fileName: string
  readonly storageKey: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly source: string
  readonly sourceDay: PlainDate
  readonly sourceDocument: string | null
}

export async function insertBatch(tx: Tx, actor: Actor, batch: NewBatch, now: Date): Promise<string> {
  const id = newId()
  await tx.importBatch.create({
    data: {
      ...batch,
      countyCode: actor.countyCode,
      id,
      status: 'checking',
      sourceDay: toDayColumn(batch.sourceDay),
      uploadedById: actor.accountId,
      uploadedAt: now,
    },
  })
  return id
}

export async function findBatch(tx: Tx, countyCode: string, id: string): Promise<ImportBatch | null> {
  const row = await tx.importBatch.findUnique({ where: { countyCode_id: { countyCode, id } }, select: BATCH })
  return row && toBatch(row)
}

type Change = Partial<
  ImportCounts &
    Pick<ImportBatch, 'planHash' | 'faultyBookKey' | 'problem' | 'appliedAt' | 'undoneAt' | 'undoReason'> & {
      previewSealed: string
      confirmedById: string | null
      undoneById: string | null
    }
>

/** Compare and set: false when the batch was not, or is no longer, where it should be. Attempts are counted anew. */
export async function moveBatch(
  tx: Tx,
  countyCode: string,
  id: string,
  move: { from: ImportStatus; to: ImportStatus } & Change,
): Promise<boolean> {
  const { from, to, ...change } = move
  const moved = await tx.importBatch.updateMany({
    where: { countyCode, id, status: from },
    data: { ...change, status: to, attempts: 0, progressDone: 0, progressTotal: 0 },
  })
  return moved.count === 1
}

/** The oldest batch that waits for the worker. */
export const findWaitingBatch = (
  tx: Tx,
  countyCode: string,
): Promise<{ id: string; status: ImportStatus; attempts: number } | null> =>
  tx.importBatch.findFirst({
    where: { countyCode, status: { in: ['checking', 'applying', 'undoing'] } },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true, attempts: true },
  })

/** Counts a start of the work; at once, so that a worker that dies over it has counted. */
export async function noteAttempt(countyCode: string, id: string): Promise<void> {
  await prisma.importBatch.update({
    where: { countyCode_id: { countyCode, id } },
    data: { attempts: { increment: 1 }, progressDone: 0, progressTotal: 0 },
    select: { id: true },
  })
}

/** How far the work has come; at once, beside the transaction that does it. */
export async function tellProgress(countyCode: string, id: string, done: number, total: number): Promise<void> {
  await prisma.importBatch.update({
    where: { countyCode_id: { countyCode, id } },
    data: { progressDone: Math.min(done, total), progressTotal: total },
    select: { id: true },
  })
}

/** True in the one transaction that may work on the batch; whoever dies lets go of it. */
export async function holdBatch(tx: Tx, countyCode: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`import:${countyCode}:${id}`}, 0)) AS held`
  return rows[0]?.held === true
}
