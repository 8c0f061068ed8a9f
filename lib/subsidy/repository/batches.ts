import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { BatchStatus } from '../flow'
import type { Batch } from '../model'

type Row = Awaited<ReturnType<Tx['disbursementBatch']['findUniqueOrThrow']>>

const toBatch = (row: Row): Batch => ({
  id: row.id,
  number: row.number,
  purpose: row.purpose,
  fundYearId: row.fundYearId,
  status: row.status,
  version: row.version,
  lineCount: row.lineCount,
  totalFen: fenOf(row.totalFen),
  contentHash: row.contentHash,
  madeById: row.madeById,
  checkedById: row.checkedById,
  exportedById: row.exportedById,
  reconciledById: row.reconciledById,
})

/** The batch, locked until the transaction ends: what the bank said twice at once is read one after the other. */
export async function findBatchForUpdate(tx: Tx, countyCode: string, id: string): Promise<Batch | null> {
  await tx.$queryRaw`select 1 from disbursement_batch where county_code = ${countyCode} and id = ${id}::uuid for update`
  const row = await tx.disbursementBatch.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toBatch(row)
}

/** The next number of the year, 'DF2026-0001'. Batches of a county are numbered one after the other. */
export async function nextBatchNumber(tx: Tx, countyCode: string, year: number): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`batchNumber:${countyCode}`}, 0))::text`
  const prefix = `DF${year}-`
  const count = await tx.disbursementBatch.count({ where: { countyCode, number: { startsWith: prefix } } })
  return prefix + String(count + 1).padStart(4, '0')
}

export type NewBatch = {
  readonly number: string
  readonly purpose: string
  readonly fundYearId: string
  readonly lineCount: number
  readonly totalFen: Fen
  readonly contentHash: string
  readonly followsBatchId: string | null
  readonly madeById: string
}

export async function insertBatch(tx: Tx, countyCode: string, row: NewBatch, now: Date): Promise<string> {
  const id = newId()
  await tx.disbursementBatch.create({
    data: { countyCode, id, ...row, totalFen: BigInt(row.totalFen), status: 'made', madeAt: now },
  })
  return id
}

type Signature =
  | { checkedById: string; checkedAt: Date }
  | { exportedById: string; exportedAt: Date }
  | { reconciledById: string; reconciledAt: Date }
  | { cancelledReason: string }

/** Moves the status with the signature it needs; false when somebody was faster. */
export async function moveBatch(
  tx: Tx,
  countyCode: string,
  batch: Batch,
  to: { status: BatchStatus } & Signature,
): Promise<boolean> {
  const moved = await tx.disbursementBatch.updateMany({
    where: { countyCode, id: batch.id, status: batch.status, version: batch.version },
    data: { ...to, version: { increment: 1 } },
  })
  return moved.count === 1
}

/** The number of a batch; null when there is none of that id. */
export const findBatchNumber = async (tx: Tx, countyCode: string, id: string): Promise<string | null> =>
  (await tx.disbursementBatch.findUnique({ where: { countyCode_id: { countyCode, id } }, select: { number: true } }))
    ?.number ?? null
