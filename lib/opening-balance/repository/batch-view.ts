import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { OpeningBatchStatus } from '../flow'
import type { OpeningBatchKind } from '../model'

const NAME = { select: { displayName: true } } as const

/** A batch with everybody who had a hand in it, its source and what takes it back. */
export const findBatchView = (tx: Tx, countyCode: string, id: string) =>
  tx.openingBatch.findUnique({
    where: { countyCode_id: { countyCode, id } },
    omit: { sheetSealed: true },
    include: {
      fund: { select: { name: true } },
      scan: { select: { originalName: true, sizeBytes: true } },
      createdBy: NAME,
      preparedBy: NAME,
      signedBy: NAME,
      rejectedBy: NAME,
      reversesBatch: { select: { id: true, number: true } },
      openingBatchsAsReversesBatch: {
        where: { status: { not: 'discarded' } },
        select: { id: true, number: true, status: true, awardCount: true },
        orderBy: { number: 'asc' },
      },
    },
  })

export type BatchViewRow = NonNullable<Awaited<ReturnType<typeof findBatchView>>>

export const findScanId = async (tx: Tx, countyCode: string, id: string): Promise<string | null> =>
  (await tx.openingBatch.findUnique({ where: { countyCode_id: { countyCode, id } }, select: { scanId: true } }))
    ?.scanId ?? null

export type BatchRow = {
  readonly id: string
  readonly number: string
  readonly kind: OpeningBatchKind
  readonly status: OpeningBatchStatus
  readonly title: string
  readonly documentNumber: string
  readonly lineCount: number
  readonly paidFen: Fen
  readonly leftFen: Fen
  readonly createdBy: string
  readonly signedBy: string | null
  readonly signedAt: Date | null
}

/** Batches, newest first, after a number in that order. */
export async function findBatchRows(
  tx: Tx,
  countyCode: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<BatchRow[]> {
  const rows = await tx.openingBatch.findMany({
    where: { countyCode, ...(after === null ? {} : { number: { lt: after } }) },
    orderBy: { number: 'desc' },
    take: limit,
    select: {
      id: true,
      number: true,
      kind: true,
      status: true,
      title: true,
      documentNumber: true,
      lineCount: true,
      paidFen: true,
      leftFen: true,
      signedAt: true,
      createdBy: NAME,
      signedBy: NAME,
    },
  })
  return rows.map((row) => ({
    ...row,
    paidFen: fenOf(row.paidFen),
    leftFen: fenOf(row.leftFen),
    createdBy: row.createdBy.displayName,
    signedBy: row.signedBy?.displayName ?? null,
  }))
}

/** Awards of a batch that count for nothing any more. */
export async function findReversedOf(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.entitlement.findMany({
    where: { countyCode, id: { in: [...ids] }, status: 'reversed' },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
